package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.Bar;
import dev.lockstep.market.EventKind;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.strategy.Portfolio;
import dev.lockstep.strategy.RebalancingStrategy;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;
import dev.lockstep.venue.FillPolicy;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a lane that dropped out leaves behind. */
final class LaneFailureTest {
  private static final Instrument A = Events.instrument("A");
  private static final Instrument B = Events.instrument("B");

  /** Fails at its third event. */
  private record ThirdBar(Runnable failure) implements Strategy {
    @Override
    public void open(Setup setup) {
      setup.keepHistory(2);
    }

    @Override
    public void onBar(Bar bar, Trading trading) {
      if (!Double.isNaN(bar.close(2))) {
        failure.run();
      }
    }
  }

  /** Fails at the step in which the second instrument comes for the second time. */
  private record SecondStep() implements RebalancingStrategy {
    @Override
    public void open(Setup setup) {
      // One bar of history is kept in any case.
    }

    @Override
    public void onStep(Portfolio portfolio) {
      if (portfolio.hasPrice(1) && !Double.isNaN(portfolio.bar(1).close(1))) {
        throw new ArithmeticException("second step");
      }
    }
  }

  private static LaneSettings lane(Supplier<Strategy> strategy) {
    return new LaneSettings(
        strategy, 1_000_000_000, CommissionSchedule.FREE, RiskLimits.NONE, FillPolicy.DEFAULT);
  }

  private static LaneSettings failing(Runnable failure) {
    return lane(() -> new ThirdBar(failure));
  }

  private static LaneSettings idle() {
    return failing(() -> {});
  }

  private static LaneSettings dividing() {
    return failing(
        () -> {
          throw new ArithmeticException("/ by zero");
        });
  }

  private static int overflow(int depth) {
    return depth < 0 ? depth : overflow(depth + 1) + 1;
  }

  private static GroupEngine engine(List<Instrument> instruments, LaneSettings... lanes) {
    return new GroupEngine(
        new EngineSettings(instruments, EventKind.BAR, ZoneOffset.UTC, 8, List.of(lanes), true),
        LaneListener.NONE);
  }

  private static Events bars() {
    return Events.bars().flat(10).flat(11).flat(12).flat(13);
  }

  @Test
  void reasonIsTheKindOfWhatWasThrownAndItsMessage() {
    GroupEngine engine =
        engine(
            List.of(A),
            dividing(),
            failing(
                () -> {
                  throw new IllegalStateException();
                }),
            failing(() -> assertThat(overflow(1)).isNegative()),
            idle());

    bars().feed(engine, 3);

    assertThat(engine.failure(0)).contains("ArithmeticException: / by zero");
    assertThat(engine.failure(1)).contains("IllegalStateException");
    assertThat(engine.failure(2)).contains("StackOverflowError");
    assertThat(engine.failure(3)).isEmpty();
  }

  @Test
  void errorsOfTheMachineEndTheRun() {
    GroupEngine engine =
        engine(
            List.of(A),
            failing(
                () -> {
                  throw new OutOfMemoryError("none left");
                }));

    assertThatThrownBy(() -> bars().feed(engine, 4)).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void laneThatDroppedOutHasNothingToTell() {
    GroupEngine engine = engine(List.of(A), dividing());

    bars().feed(engine, 1);
    engine.finish();

    assertThat(engine.events()).isEqualTo(4);
    assertThatIllegalStateException()
        .isThrownBy(() -> engine.lane(0))
        .withMessage("lane 0 failed: ArithmeticException: / by zero");
  }

  @Test
  void laneThatRanAndCannotBeMadeAnyMoreIsADefect() {
    GroupEngine engine = engine(List.of(A), idle(), idle());
    bars().feed(engine, 4);
    SnapshotReader state = new SnapshotReader(RandomGroup.save(engine));
    LaneSettings broken =
        lane(
            () -> {
              throw new IllegalArgumentException("file is missing");
            });
    GroupEngine other = engine(List.of(A), idle(), broken);

    assertThatIllegalStateException()
        .isThrownBy(() -> other.restore(state))
        .withMessage("lane 1 failed: IllegalArgumentException: file is missing");
  }

  @Test
  void rebalancingLaneDropsOutForTheWholeGroup() {
    GroupEngine engine = engine(List.of(A, B), lane(SecondStep::new), idle());
    Events events = Events.bars().flatOf(0, 10).flatOf(1, 10).day(1).flatOf(0, 11);
    events.day(2).flatOf(0, 12).flatOf(1, 12).day(3).flatOf(1, 13);

    events.feed(engine, 2);

    assertThat(engine.failure(0)).contains("ArithmeticException: second step");
    engine.finish();
    assertThat(engine.lane(1).performance(252).bars()).isEqualTo(6);
  }

  @Test
  void stepThatTheEndOfTheLogClosesMayFailAsWell() {
    GroupEngine engine = engine(List.of(A, B), dividing(), idle());
    Events events = Events.bars().flatOf(0, 10).day(1).flatOf(0, 11).day(2).flatOf(0, 12);

    events.feed(engine, 8);
    assertThat(engine.failure(0)).isEmpty();
    engine.finish();

    assertThat(engine.failure(0)).contains("ArithmeticException: / by zero");
    assertThat(engine.lane(1).performance(252).bars()).isEqualTo(3);
  }
}
