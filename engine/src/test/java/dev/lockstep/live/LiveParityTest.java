package dev.lockstep.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.account.Account;
import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.engine.EngineSettings;
import dev.lockstep.engine.Events;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.Refusal;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.strategy.builtin.CrossParameters;
import dev.lockstep.strategy.builtin.SmaCross;
import dev.lockstep.venue.FillPolicy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bars that arrive one by one, in any order within a step, give what a backtest over them gives.
 */
final class LiveParityTest {
  private static final int STEPS = 800;
  private static final long MINUTE = Events.MINUTE;

  @ParameterizedTest
  @CsvSource({"1, 11", "1, 12", "3, 13", "5, 14"})
  void barsOneByOneGiveTheOrdersAndFillsOfABacktest(int instruments, long seed) {
    long[][] closes = closes(instruments, seed);

    List<String> backtest = backtest(closes);
    List<String> live = live(closes, new SplittableRandom(seed));

    assertThat(live).as("seed %d", seed).isEqualTo(backtest);
    assertThat(live).as("seed %d", seed).hasSizeGreaterThan(100);
  }

  private static long[][] closes(int instruments, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[][] closes = new long[STEPS][instruments];
    long[] last = new long[instruments];
    for (long[] step : closes) {
      for (int i = 0; i < instruments; i++) {
        last[i] = Math.max(50, (last[i] == 0 ? 1_000 : last[i]) + random.nextInt(41) - 20);
        // Some instruments miss some steps.
        step[i] = instruments > 1 && random.nextInt(6) == 0 ? 0 : last[i];
      }
    }
    return closes;
  }

  private static List<Instrument> instruments(int count) {
    return IntStream.range(0, count).mapToObj(i -> Events.instrument("S" + i)).toList();
  }

  private static SmaCross strategy() {
    return new SmaCross(new CrossParameters(3, 8, 0.5, 0, 0));
  }

  private static List<String> backtest(long[][] closes) {
    List<String> lines = new ArrayList<>();
    LaneSettings lane =
        new LaneSettings(
            LiveParityTest::strategy,
            LiveGroups.CASH_MICROS,
            CommissionSchedule.FREE,
            RiskLimits.NONE,
            FillPolicy.DEFAULT);
    GroupEngine engine =
        new GroupEngine(
            new EngineSettings(
                instruments(closes[0].length), EventKind.BAR, ZoneOffset.UTC, 64, List.of(lane)),
            recorder(lines));
    Block block = new Block(64);
    block.clear(EventKind.BAR);
    for (int step = 0; step < closes.length; step++) {
      for (int i = 0; i < closes[step].length; i++) {
        if (closes[step][i] != 0) {
          block.setInstrument(
              block.addBar(
                  (step + 1) * MINUTE,
                  closes[step][i],
                  closes[step][i] + 2,
                  closes[step][i] - 2,
                  closes[step][i],
                  5),
              i);
          if (block.isFull()) {
            engine.accept(block);
            block.clear(EventKind.BAR);
          }
        }
      }
    }
    engine.accept(block);
    engine.heartbeat(Long.MAX_VALUE);
    return lines;
  }

  private static LaneListener recorder(List<String> lines) {
    return new LaneListener() {
      @Override
      public void onOrder(int lane, Order order) {
        lines.add(line(order));
      }

      @Override
      public void onFill(int lane, Fill fill) {
        lines.add(line(fill));
      }
    };
  }

  private static String line(Order order) {
    String reason = order.refusal() == Refusal.NONE ? "" : " " + order.refusal();
    return "%d: #%d %s%s".formatted(order.updatedNanos(), order.id(), order.state(), reason);
  }

  private static String line(Fill fill) {
    return "%d: %s %d of %d at %d"
        .formatted(
            fill.timeNanos(), fill.side(), fill.lots(), fill.instrument(), fill.priceTicks());
  }

  private static List<String> live(long[][] closes, SplittableRandom random) {
    List<String> lines = new ArrayList<>();
    String[] symbols =
        instruments(closes[0].length).stream().map(Instrument::symbol).toArray(String[]::new);
    LiveEngine engine =
        LiveGroups.fedWith(EventKind.BAR)
            .instruments(symbols)
            .lane("cross", MINUTE, LiveParityTest::strategy)
            .engine(
                new LiveListener() {
                  @Override
                  public void onOrder(LaneId lane, Order order) {
                    lines.add(line(order));
                  }

                  @Override
                  public void onFill(LaneId lane, Fill fill, Account account) {
                    lines.add(line(fill));
                  }
                });
    LiveBar bar = new LiveBar();
    for (int step = 0; step < closes.length; step++) {
      int first = random.nextInt(closes[step].length);
      for (int i = 0; i < closes[step].length; i++) {
        int instrument = (first + i) % closes[step].length;
        long close = closes[step][instrument];
        if (close != 0) {
          bar.set(close, close + 2, close - 2, close, 5);
          assertThat(engine.bar(instrument, 0, (step + 1) * MINUTE, MINUTE, bar))
              .isEqualTo(Fate.PROCESSED);
        }
      }
    }
    engine.heartbeat(0, (closes.length + 1) * MINUTE);
    return lines;
  }
}
