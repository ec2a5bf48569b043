package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.market.EventKind;
import dev.lockstep.performance.Performance;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Results do not depend on where blocks are cut. */
final class BlockCutFuzzTest {
  private static final int GROUPS = 12;
  private static final int EVENTS = 400;
  private static final int CAPACITY = 4_096;

  /** All that an engine puts out and is. */
  private record Outcome(
      List<List<RecordedOutputs.Output>> outputs,
      List<Performance> performances,
      List<Byte> stateBeforeTheEnd) {}

  @ParameterizedTest
  @CsvSource({"BAR, 1", "BAR, 2", "BAR, 7", "TRADE, 1", "TRADE, 3"})
  void outputsStatisticsAndStateAreThoseOfAnyOtherCut(EventKind kind, int instruments) {
    for (long seed = 1; seed <= GROUPS; seed++) {
      RandomGroup group = new RandomGroup(seed, kind, instruments, EVENTS, true);
      SplittableRandom random = new SplittableRandom(seed);
      Outcome whole = outcome(group, CAPACITY, random, CAPACITY);
      assertThat(whole.outputs.get(0)).as("seed %d", seed).hasSizeGreaterThan(EVENTS / 4);

      compare(whole, outcome(group, 1, random, 1), "singly", seed);
      compare(whole, outcome(group, 7, random, 7), "by 7", seed);
      compare(whole, outcome(group, 64, random, 0), "at random", seed);
      compare(whole, outcome(group, CAPACITY, random, 0), "at random, large capacity", seed);
    }
  }

  /** The tight loops of a single instrument do what working step by step does. */
  @ParameterizedTest
  @EnumSource(EventKind.class)
  void instrumentIsWorkedAloneAsBesideAnIdleOne(EventKind kind) {
    for (long seed = 31; seed <= 31 + GROUPS; seed++) {
      RandomGroup group = new RandomGroup(seed, kind, 1, EVENTS, true);
      RecordedOutputs alone = new RecordedOutputs();
      RecordedOutputs beside = new RecordedOutputs();
      GroupEngine single = group.engine(64, alone);
      GroupEngine merged = group.engineWithIdleInstrument(64, beside);
      group.events().feed(single, 64);
      group.events().feed(merged, 64);
      single.finish();
      merged.finish();
      for (int i = 0; i < single.lanes(); i++) {
        // A rotation trades both instruments.
        if (i != RandomGroup.ROTATING_LANE) {
          assertThat(beside.ofLane(i)).as("seed %d, lane %d", seed, i).isEqualTo(alone.ofLane(i));
          assertThat(merged.lane(i).performance(252))
              .as("seed %d, lane %d", seed, i)
              .isEqualTo(single.lane(i).performance(252));
        }
      }
    }
  }

  private static void compare(Outcome expected, Outcome was, String cut, long seed) {
    assertThat(was.outputs).as("outputs, cut %s, seed %d", cut, seed).isEqualTo(expected.outputs);
    assertThat(was.performances)
        .as("statistics, cut %s, seed %d", cut, seed)
        .isEqualTo(expected.performances);
    assertThat(was.stateBeforeTheEnd)
        .as("state, cut %s, seed %d", cut, seed)
        .isEqualTo(expected.stateBeforeTheEnd);
  }

  /**
   * Runs a group in blocks of {@code length}; when that is 0, in blocks of random lengths with
   * heartbeats here and there.
   */
  private static Outcome outcome(
      RandomGroup group, int capacity, SplittableRandom random, int length) {
    RecordedOutputs outputs = new RecordedOutputs();
    GroupEngine engine = group.engine(capacity, outputs);
    int from = 0;
    while (from < group.events().size()) {
      int rows = length > 0 ? length : random.nextInt(Math.min(capacity, 100));
      int to = Math.min(group.events().size(), from + rows);
      group.events().feed(engine, from, to);
      if (length == 0 && to < group.events().size() && random.nextBoolean()) {
        engine.heartbeat(group.events().row(to).timeNanos());
      }
      from = to;
    }
    List<Byte> state = new ArrayList<>();
    for (byte value : RandomGroup.save(engine)) {
      state.add(value);
    }
    engine.finish();
    List<List<RecordedOutputs.Output>> byLane = new ArrayList<>();
    List<Performance> performances = new ArrayList<>();
    for (int i = 0; i < engine.lanes(); i++) {
      byLane.add(outputs.ofLane(i));
      performances.add(engine.lane(i).performance(252));
    }
    return new Outcome(byLane, performances, state);
  }
}
