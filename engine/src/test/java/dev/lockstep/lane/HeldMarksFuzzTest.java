package dev.lockstep.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotWriter;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A held position that is marked by runs of rows leaves the statistics as a mark per row does. */
final class HeldMarksFuzzTest {
  private static final Instrument INSTRUMENT =
      new Instrument(
          "A", DecimalSize.parse("0.07"), DecimalSize.parse("0.3"), "USD", 3, ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 31, 32, 33, 4_096})
  void drawdownAndEquityHaveTheSameBits(int blockRows) {
    for (long seed = 1; seed <= 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Series bounded = new Series(INSTRUMENT, 0, 0, blockRows);
      Series plain = new Series(INSTRUMENT, 0, 0, blockRows);
      bounded.keepRuns();
      long cash = 1 + random.nextLong(1_000_000_000_000L);
      LaneStatistics byRuns = new LaneStatistics(cash);
      LaneStatistics byRows = new LaneStatistics(cash);
      LaneStatistics singly = new LaneStatistics(cash);
      Prices prices = new Prices(random);
      double usualLots = 1 + random.nextInt(2_000);
      for (int block = 0; block < Math.max(4, 300 / blockRows); block++) {
        int from = append(prices.block(blockRows), bounded);
        append(prices.block(), plain);
        int to = bounded.size();
        while (from < to) {
          int end = Math.min(to, from + 1 + random.nextInt(random.nextBoolean() ? 100 : blockRows));
          boolean isUsual = random.nextInt(4) > 0;
          double inCash = isUsual ? cash : random.nextLong(-1_000_000_000L, 1_000_000_000_000L);
          double lots = isUsual ? usualLots : random.nextInt(-50, 9_999);
          byRuns.markHeld(bounded, from, end, inCash, lots);
          byRows.markHeld(plain, from, end, inCash, lots);
          for (int row = from; row < end; row++) {
            double ticks = (double) plain.closeTicks()[row] * lots;
            singly.mark(inCash + ticks * INSTRUMENT.microsPerTickLot());
          }
          assertThat(state(byRuns)).as("by runs, seed %d", seed).isEqualTo(state(singly));
          assertThat(state(byRows)).as("by rows, seed %d", seed).isEqualTo(state(singly));
          from = end;
        }
      }
    }
  }

  private static int append(Block block, Series series) {
    series.makeRoom(block.length());
    int first = series.size();
    series.append(block, 0, block.length());
    series.beginBlock(first);
    return first;
  }

  private static byte[] state(LaneStatistics statistics) {
    SnapshotWriter out = new SnapshotWriter();
    statistics.save(out);
    return out.toByteArray();
  }

  /** Calm and wild stretches, small prices and such that no double holds exactly. */
  private static final class Prices {
    private final SplittableRandom random;
    private final long scale;
    private Block block;
    private long ticks;
    private long time;

    Prices(SplittableRandom random) {
      this.random = random;
      scale = random.nextInt(3) == 0 ? 1L << 45 : 1;
      ticks = 2_000 * scale;
    }

    Block block(int rows) {
      block = new Block(rows);
      block.clear(EventKind.BAR);
      long most = scale * (1 + random.nextInt(20));
      for (int i = 0; i < rows; i++) {
        ticks = Math.max(scale, ticks + random.nextLong(-most, most + 1));
        block.addBar(time++, ticks, ticks, ticks, ticks, 1);
      }
      return block;
    }

    /** The same once more. */
    Block block() {
      return block;
    }
  }
}
