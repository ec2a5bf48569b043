package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.engine.Fuse.Place;
import dev.lockstep.engine.RandomGroup.RandomLane;
import dev.lockstep.engine.RecordedOutputs.Output;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.EventKind;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A lane whose strategy throws drops out alone, or ends the run: as the settings say. */
final class IsolatedLanesTest {
  private static final int EVENTS = 300;
  private static final int CAPACITY = 64;

  /** Where a lane fails, and after how many times there. */
  private record Failure(Place place, int times, boolean rotates) {}

  private static final List<Failure> FAILURES =
      List.of(
          new Failure(Place.CONSTRUCTION, 1, false),
          new Failure(Place.OPEN, 1, true),
          new Failure(Place.EVENT, 1, false),
          new Failure(Place.EVENT, 77, false),
          new Failure(Place.FILL, 1, false),
          new Failure(Place.FILL, 5, true),
          new Failure(Place.ORDER, 3, false),
          new Failure(Place.ORDER, 9, true),
          new Failure(Place.STEP, 1, true),
          new Failure(Place.STEP, 60, true));

  /** The lanes of a group, before each of them one that fails when it is armed. */
  private static List<LaneSettings> lanes(RandomGroup group, boolean isArmed) {
    List<LaneSettings> healthy = group.lanes();
    assertThat(healthy).hasSameSizeAs(FAILURES);
    List<LaneSettings> lanes = new ArrayList<>();
    for (int i = 0; i < healthy.size(); i++) {
      lanes.add(fragile(group, FAILURES.get(i), isArmed));
      lanes.add(healthy.get(i));
    }
    return lanes;
  }

  private static LaneSettings fragile(RandomGroup group, Failure failure, boolean isArmed) {
    RandomLane like = group.randomLane(0);
    Supplier<Strategy> strategy =
        () -> {
          Fuse fuse = new Fuse(failure.place, failure.times, isArmed);
          return failure.rotates
              ? new FragileRotation(fuse, like.seed())
              : new FragileTrader(fuse, like.seed());
        };
    return new LaneSettings(strategy, like.cashMicros(), like.fees(), like.limits(), like.policy());
  }

  private static GroupEngine engine(
      RandomGroup group, List<LaneSettings> lanes, boolean isolates, LaneListener listener) {
    EventKind kind = group.events().kind();
    return new GroupEngine(
        new EngineSettings(group.instruments(), kind, group.zone(), CAPACITY, lanes, isolates),
        listener);
  }

  @ParameterizedTest
  @CsvSource({"BAR, 1", "BAR, 3", "TRADE, 1", "TRADE, 2"})
  void otherLanesAreUnaffectedToTheLastBit(EventKind kind, int instruments) {
    for (long seed = 1; seed <= 4; seed++) {
      RandomGroup group = new RandomGroup(seed, kind, instruments, EVENTS, true);
      RecordedOutputs expected = new RecordedOutputs();
      GroupEngine whole = engine(group, lanes(group, false), false, expected);
      group.events().feed(whole, CAPACITY);
      whole.finish();
      for (int length : new int[] {1, 7, CAPACITY}) {
        RecordedOutputs outputs = new RecordedOutputs();
        GroupEngine engine = engine(group, lanes(group, true), true, outputs);
        group.events().feed(engine, length);
        engine.finish();
        compare(whole, expected, engine, outputs, "seed " + seed + ", blocks of " + length);
      }
    }
  }

  private static void compare(
      GroupEngine whole,
      RecordedOutputs expected,
      GroupEngine engine,
      RecordedOutputs outputs,
      String about) {
    int failed = 0;
    for (int i = 0; i < engine.lanes(); i++) {
      List<Output> was = outputs.ofLane(i);
      List<Output> all = expected.ofLane(i);
      if (engine.failure(i).isPresent()) {
        failed++;
        assertThat(i % 2).as("lane %d is healthy, %s", i, about).isZero();
        Place place = FAILURES.get(i / 2).place;
        assertThat(engine.failure(i)).contains("IllegalStateException: burnt down at " + place);
        assertThat(all.subList(0, was.size())).as("lane %d, %s", i, about).isEqualTo(was);
      } else {
        assertThat(was).as("lane %d, %s", i, about).isEqualTo(all);
        assertThat(engine.lane(i).performance(252))
            .as("lane %d, %s", i, about)
            .isEqualTo(whole.lane(i).performance(252));
      }
    }
    assertThat(engine.events()).isEqualTo(whole.events());
    assertThat(engine.sawWeekend()).isEqualTo(whole.sawWeekend());
    assertThat(failed).as("lanes that failed, %s", about).isGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({"BAR, 1", "BAR, 3"})
  void droppedLanesStayDroppedAfterARestore(EventKind kind, int instruments) {
    RandomGroup group = new RandomGroup(7, kind, instruments, EVENTS, true);
    RecordedOutputs expected = new RecordedOutputs();
    GroupEngine unbroken = engine(group, lanes(group, true), true, expected);
    RecordedOutputs outputs = new RecordedOutputs();
    GroupEngine engine = engine(group, lanes(group, true), true, outputs);
    for (int from = 0; from < group.events().size(); from += 20) {
      int to = Math.min(group.events().size(), from + 20);
      group.events().feed(unbroken, from, to);
      group.events().feed(engine, from, to);
      byte[] state = RandomGroup.save(engine);
      assertThat(state).as("state after %d events", to).isEqualTo(RandomGroup.save(unbroken));
      engine = engine(group, lanes(group, true), true, outputs);
      SnapshotReader in = new SnapshotReader(state);
      engine.restore(in);
      assertThat(in.isAtEnd()).isTrue();
    }
    unbroken.finish();
    engine.finish();

    for (int i = 0; i < engine.lanes(); i++) {
      assertThat(engine.failure(i)).as("lane %d", i).isEqualTo(unbroken.failure(i));
      assertThat(outputs.ofLane(i)).as("lane %d", i).isEqualTo(expected.ofLane(i));
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutIsolationWhatAStrategyThrowsEndsTheRun(Place place) {
    RandomGroup group = new RandomGroup(3, EventKind.BAR, 2, EVENTS, false);
    List<LaneSettings> lanes = group.lanes();
    lanes.add(fragile(group, new Failure(place, 1, place == Place.STEP), true));

    assertThatThrownBy(
            () -> group.events().feed(engine(group, lanes, false, LaneListener.NONE), CAPACITY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("burnt down at " + place);
  }
}
