package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.RecordedOutputs.Output;
import dev.lockstep.lane.Lane;
import dev.lockstep.market.EventKind;
import dev.lockstep.performance.Performance;
import dev.lockstep.performance.Tally;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.strategy.StrategyFactory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A strategy that says what it waits for trades as if it were called at every event. */
final class WaitsFuzzTest {
  private static final int CAPACITY = 4_096;

  static Stream<String> strategies() {
    return Stream.concat(
        Stream.of(WaitingGroup.PATIENT),
        new StrategyCatalog(WaitsFuzzTest.class.getClassLoader())
            .all().stream().map(StrategyFactory::name));
  }

  /** What one lane put out and counted. */
  private record LaneOutcome(
      List<Output> outputs, Performance performance, long turnoverMicros, long barsHeld) {}

  /** What all lanes put out, and the state of the engine before the end of the log. */
  private record Outcome(List<LaneOutcome> lanes, String state) {}

  @ParameterizedTest
  @MethodSource("strategies")
  void oneLaneSkipsNothingThatMatters(String strategy) {
    check(strategy, EventKind.BAR, 1, 1);
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void twelveLanesSkipNothingThatMatters(String strategy) {
    check(strategy, EventKind.BAR, 1, 12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12})
  void lanesSkipNoPrintThatMatters(int lanes) {
    check(WaitingGroup.PATIENT, EventKind.TRADE, 1, lanes);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12})
  void groupsOfSeveralInstrumentsTradeTheSame(int lanes) {
    check(WaitingGroup.PATIENT, EventKind.BAR, 3, lanes);
  }

  private static void check(String strategy, EventKind kind, int instruments, int lanes) {
    long fills = 0;
    for (long seed = 1; seed <= (lanes == 1 ? 6 : 2); seed++) {
      WaitingGroup group = new WaitingGroup(strategy, kind, instruments, lanes, seed);
      String about = "%s, %d lanes, seed %d".formatted(strategy, lanes, seed);
      Outcome expected = run(group, false, CAPACITY);
      assertThat(expected.lanes).as("as steps, %s", about).isEqualTo(runNaively(group).lanes);
      for (int length : new int[] {1, 7, CAPACITY}) {
        compare(expected, run(group, true, length), about + ", blocks of " + length);
      }
      compare(expected, runWithRestores(group), about + ", restored here and there");
      for (LaneOutcome lane : expected.lanes) {
        fills += lane.performance.fills();
      }
    }
    assertThat(fills).as("fills of %s, without which this proves nothing", strategy).isPositive();
  }

  private static void compare(Outcome expected, Outcome was, String about) {
    for (int i = 0; i < expected.lanes.size(); i++) {
      assertThat(was.lanes.get(i)).as("lane %d, %s", i, about).isEqualTo(expected.lanes.get(i));
    }
    assertThat(was.state).as("state, %s", about).isEqualTo(expected.state);
  }

  private static Outcome run(WaitingGroup group, boolean waits, int blockLength) {
    RecordedOutputs outputs = new RecordedOutputs();
    GroupEngine engine = group.engine(waits, blockLength, outputs);
    group.events().feed(engine, blockLength);
    return outcome(engine, outputs);
  }

  private static Outcome runNaively(WaitingGroup group) {
    RecordedOutputs outputs = new RecordedOutputs();
    GroupEngine engine = group.naiveEngine(CAPACITY, outputs);
    group.events().feed(engine, CAPACITY);
    return outcome(engine, outputs);
  }

  private static Outcome runWithRestores(WaitingGroup group) {
    SplittableRandom random = new SplittableRandom(group.events().size());
    RecordedOutputs outputs = new RecordedOutputs();
    GroupEngine engine = group.engine(true, 100, outputs);
    int from = 0;
    while (from < group.events().size()) {
      int to = Math.min(group.events().size(), from + 1 + random.nextInt(100));
      group.events().feed(engine, from, to);
      engine = group.restore(RandomGroup.save(engine), 100, outputs);
      from = to;
    }
    return outcome(engine, outputs);
  }

  private static Outcome outcome(GroupEngine engine, RecordedOutputs outputs) {
    String state = HexFormat.of().formatHex(RandomGroup.save(engine));
    engine.finish();
    List<LaneOutcome> lanes = new ArrayList<>();
    for (int i = 0; i < engine.lanes(); i++) {
      Lane lane = engine.lane(i);
      Tally tally = lane.tally();
      lanes.add(
          new LaneOutcome(
              outputs.ofLane(i), lane.performance(252), tally.turnoverMicros(), tally.barsHeld()));
    }
    return new Outcome(lanes, state);
  }
}
