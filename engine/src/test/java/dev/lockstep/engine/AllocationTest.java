package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.indicator.Line;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.Bar;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.PriceSource;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;
import dev.lockstep.venue.FillPolicy;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lanes allocate nothing per bar once their arrays have grown to what they need. */
final class AllocationTest {
  private static final int BLOCKS = 40;
  private static final int ROWS = 512;
  private static final int BYTES_PER_CLOCK_CHANGE = 1_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @CsvSource({"1, UTC", "3, UTC", "20, UTC", "1, America/New_York", "20, America/New_York"})
  void barsAndLanesAllocateNothingInSteadyState(int instruments, String zone) {
    Block[] blocks = blocks(instruments);
    GroupEngine engine = engine(instruments, ZoneId.of(zone));
    feed(engine, blocks);
    // The least of some rounds: what the virtual machine does once, at compiling, is not counted.
    long least = Long.MAX_VALUE;
    for (int round = 1; round <= 4 && least > 0; round++) {
      moveOn(blocks);
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      feed(engine, blocks);
      long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      least = Math.min(least, after - before);
    }

    for (int lane = 0; lane < engine.lanes(); lane++) {
      assertThat(engine.lane(lane).performance(252).fills())
          .as("fills of lane %d", lane)
          .isPositive();
    }
    // Nothing per bar: the bars of over a year meet two or three changes of the clocks.
    long most = zone.equals("UTC") ? 0 : 3 * BYTES_PER_CLOCK_CHANGE;
    assertThat(least).as("bytes for %d bars", BLOCKS * ROWS).isLessThanOrEqualTo(most);
  }

  private static void feed(GroupEngine engine, Block[] blocks) {
    for (Block block : blocks) {
      engine.accept(block);
    }
  }

  private static GroupEngine engine(int instruments, ZoneId zone) {
    List<Instrument> all = new ArrayList<>();
    for (int i = 0; i < instruments; i++) {
      all.add(Events.instrument("S" + i));
    }
    List<LaneSettings> lanes = new ArrayList<>();
    StrategyFactory<?> cross =
        new StrategyCatalog(AllocationTest.class.getClassLoader()).find("sma-cross");
    for (int i = 0; i < 5; i++) {
      Map<String, String> parameters =
          Map.of("fast", "" + (2 + i), "slow", "" + (9 + i), "allocation", "0.04");
      lanes.add(lane(() -> cross.create(parameters), FillPolicy.DEFAULT));
    }
    lanes.add(lane(Brackets::new, FillPolicy.DEFAULT));
    lanes.add(lane(Brackets::new, FillPolicy.DEFAULT.withParticipation(0.02)));
    return new GroupEngine(
        new EngineSettings(all, EventKind.BAR, zone, ROWS, lanes), LaneListener.NONE);
  }

  private static LaneSettings lane(Supplier<Strategy> strategy, FillPolicy policy) {
    return new LaneSettings(
        strategy, 1_000_000_000_000L, new CommissionSchedule(0, 1, 0, 0), RiskLimits.NONE, policy);
  }

  /** Keeps limit, stop and stop-limit orders working all the time, and moves them about. */
  private static final class Brackets implements Strategy {
    private Line average;

    @Override
    public void open(Setup setup) {
      average = setup.sma(PriceSource.CLOSE, 5);
    }

    @Override
    public void onBar(Bar bar, Trading trading) {
      long close = bar.closeTicks();
      if (trading.isFlat() && !trading.hasOpenOrders()) {
        trading.submit(trading.intent().buy(10).limit(close - 3).goodTill(trading.timeNanos() + 1));
        trading.submit(trading.intent().buy(10).stop(close + 4).day());
        trading.submit(trading.intent().buy(10).stopLimit(close + 5, close + 7));
      } else if (trading.isLong() && bar.close() > average.value()) {
        trading.cancelAll();
        trading.submit(trading.intent().sell(trading.positionLots()).limit(close + 4));
        long stop = trading.submit(trading.intent().sell(10).stop(close - 4).reduceOnly());
        trading.modify(stop, 5, 0, close - 5);
        trading.submit(trading.intent().sell(1).immediateOrCancel());
      }
    }
  }

  private static Block[] blocks(int instruments) {
    SplittableRandom random = new SplittableRandom(3);
    long[] last = new long[instruments];
    Arrays.fill(last, 1_000);
    Block[] blocks = new Block[BLOCKS];
    long row = 0;
    for (int i = 0; i < BLOCKS; i++) {
      Block block = new Block(ROWS);
      block.clear(EventKind.BAR);
      while (!block.isFull()) {
        int instrument = (int) (row % instruments);
        long open = last[instrument];
        long close = Math.max(500, Math.min(2_000, open + random.nextInt(13) - 6));
        last[instrument] = close;
        block.addBar(
            instrument,
            row / instruments * 30 * Events.MINUTE,
            open,
            Math.max(open, close) + random.nextInt(5),
            Math.min(open, close) - random.nextInt(5),
            close,
            random.nextInt(1_000));
        row++;
      }
      blocks[i] = block;
    }
    return blocks;
  }

  /** Lets the same bars happen again after the last of them. */
  private static void moveOn(Block[] blocks) {
    Block last = blocks[BLOCKS - 1];
    long shift = last.timeNanos()[last.length() - 1] + 30 * Events.MINUTE;
    for (Block block : blocks) {
      for (int row = 0; row < block.length(); row++) {
        block.timeNanos()[row] += shift;
      }
    }
  }
}
