package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.engine.RecordedOutputs.Filled;
import dev.lockstep.indicator.Line;
import dev.lockstep.indicator.Sma;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.Bar;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.PriceSource;
import dev.lockstep.order.Fill;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;
import dev.lockstep.venue.FillPolicy;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class GroupEngineTest {
  private static final List<Instrument> ONE = List.of(Events.instrument("A"));
  private static final List<Instrument> TWO =
      List.of(Events.instrument("A"), Events.instrument("B"));

  private static LaneSettings lane(Supplier<Strategy> strategy) {
    return new LaneSettings(
        strategy, 1_000_000_000, CommissionSchedule.FREE, RiskLimits.NONE, FillPolicy.DEFAULT);
  }

  private static LaneSettings buyer(long lots) {
    return lane(
        () -> {
          Script script = new Script(new ArrayList<>());
          script.at(0, trading -> trading.buy(lots));
          return script;
        });
  }

  private static EngineSettings settings(List<Instrument> instruments, LaneSettings... lanes) {
    return new EngineSettings(instruments, EventKind.BAR, ZoneOffset.UTC, 8, List.of(lanes));
  }

  @Test
  void lanesHaveAccountsOfTheirOwn() {
    RecordedOutputs outputs = new RecordedOutputs();
    GroupEngine engine = new GroupEngine(settings(ONE, buyer(1), buyer(2)), outputs);

    Events.bars().flat(100).flat(101).feed(engine, 8);

    assertThat(engine.lanes()).isEqualTo(2);
    assertThat(engine.lane(0).account().cashMicros()).isEqualTo(899_000_000);
    assertThat(engine.lane(1).account().cashMicros()).isEqualTo(798_000_000);
    assertThat(outputs.of(Filled.class))
        .extracting(Filled::lane, Filled::lots, Filled::sequence)
        .containsExactly(tuple(0, 1L, 1L), tuple(1, 2L, 1L));
  }

  @Test
  void listenerThatDoesNotListenIsNeverCalled() {
    LaneListener deaf =
        new LaneListener() {
          @Override
          public boolean listens() {
            return false;
          }

          @Override
          public void onFill(int lane, Fill fill) {
            throw new IllegalStateException("called");
          }

          @Override
          public void onDay(int lane, int epochDay, long cashMicros, double equityMicros) {
            throw new IllegalStateException("called");
          }
        };
    GroupEngine engine = new GroupEngine(settings(ONE, buyer(1)), deaf);

    Events.bars().flat(100).flat(101).feed(engine, 8);
    engine.finish();

    assertThat(engine.lane(0).performance(252).fills()).isEqualTo(1);
  }

  @Test
  void engineWithoutLanesStillCountsItsEvents() {
    GroupEngine engine = new GroupEngine(settings(TWO), LaneListener.NONE);

    Events.bars().flatOf(0, 1).flatOf(1, 1).day(1).flatOf(0, 1).feed(engine, 8);

    assertThat(engine.events()).isEqualTo(2);
    engine.finish();
    assertThat(engine.events()).isEqualTo(3);
  }

  @Test
  void weekendIsSeenInTheGroupsTimeZone() {
    // 1970-01-02 was a Friday: 23:00 UTC of it is Saturday in Tokyo.
    Events friday = Events.bars().at(Events.DAY + 23 * 60 * Events.MINUTE).flat(100);
    GroupEngine utc = Scenario.single().engine(EventKind.BAR, 8, LaneListener.NONE);
    GroupEngine tokyo =
        Scenario.single().zone(ZoneId.of("Asia/Tokyo")).engine(EventKind.BAR, 8, LaneListener.NONE);

    friday.feed(utc, 8);
    friday.feed(tokyo, 8);

    assertThat(utc.sawWeekend()).isFalse();
    assertThat(tokyo.sawWeekend()).isTrue();
    Events.bars().day(2).flat(100).feed(utc, 8);
    assertThat(utc.sawWeekend()).isTrue();
  }

  @Test
  void emptyBlockChangesNothing() {
    GroupEngine engine = new GroupEngine(settings(TWO, buyer(1)), LaneListener.NONE);

    engine.accept(new Block(1));

    assertThat(engine.events()).isZero();
    engine.finish();
    assertThat(engine.lane(0).performance(252).bars()).isZero();
  }

  @Test
  void blockOfAnotherKindOrTooLongIsADefect() {
    GroupEngine engine = new GroupEngine(settings(ONE), LaneListener.NONE);

    assertThatThrownBy(() -> Events.prints().print(0, 1, 1).feed(engine, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("this group has events of kind BAR, the block TRADE");
    Events nine = Events.bars();
    for (int i = 0; i < 9; i++) {
      nine.flat(1);
    }
    assertThatThrownBy(() -> nine.feed(engine, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("block must have at most 8 rows, had 9");
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> settings(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a group needs at least one instrument");
    assertThatThrownBy(() -> new EngineSettings(ONE, EventKind.BAR, ZoneOffset.UTC, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("block capacity must be >= 1, was 0");
  }

  @Test
  void stateOfOtherLanesIndicatorsOrInstrumentsIsADefect() {
    byte[] one = state(settings(ONE, buyer(1)));

    assertThatThrownBy(() -> restore(settings(ONE, buyer(1), buyer(2)), one))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("state holds 1 lanes, the settings name 2");
    assertThatThrownBy(
            () -> restore(settings(ONE, lane(() -> setup -> setup.sma(PriceSource.CLOSE, 3))), one))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("state holds 0 indicators, the lanes declare 1");
    assertThatThrownBy(() -> restore(settings(TWO, buyer(1)), one))
        .isInstanceOf(IllegalStateException.class);
  }

  private static byte[] state(EngineSettings settings) {
    GroupEngine engine = new GroupEngine(settings, LaneListener.NONE);
    Events.bars().flat(100).flat(101).feed(engine, 8);
    SnapshotWriter out = new SnapshotWriter();
    engine.save(out);
    return out.toByteArray();
  }

  private static void restore(EngineSettings settings, byte[] state) {
    new GroupEngine(settings, LaneListener.NONE).restore(new SnapshotReader(state));
  }

  @Test
  void strategySeesItsIndicatorsAndTheHistoryItAskedFor() {
    List<Double> seen = new ArrayList<>();
    GroupEngine engine =
        new GroupEngine(settings(ONE, lane(() -> new Looker(seen))), LaneListener.NONE);

    Events.bars().flat(10).flat(20).flat(40).flat(80).feed(engine, 3);

    // Close three bars ago, present average, average two bars ago.
    assertThat(seen)
        .containsExactly(
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            15.0,
            Double.NaN,
            Double.NaN,
            30.0,
            Double.NaN,
            10.0,
            60.0,
            15.0);
  }

  /** Looks back three bars. */
  private static final class Looker implements Strategy {
    private final List<Double> seen;
    private Line average;

    Looker(List<Double> seen) {
      this.seen = seen;
    }

    @Override
    public void open(Setup setup) {
      average = setup.line(new Sma(PriceSource.CLOSE, 2));
      setup.keepHistory(3);
    }

    @Override
    public void onBar(Bar bar, Trading trading) {
      seen.add(bar.close(3));
      seen.add(average.value());
      seen.add(average.value(2));
    }
  }

  @Test
  void negativeHistoryIsRefused() {
    assertThatThrownBy(
            () ->
                new GroupEngine(
                    settings(ONE, lane(() -> setup -> setup.keepHistory(-1))), LaneListener.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("history must be >= 0 bars, was -1");
  }
}
