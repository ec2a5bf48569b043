package dev.lockstep.benchmarks.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many parameter sets, tile by tile: for each {@value #TILE_BARS} bars every distinct average is
 * computed once, as a column that stays in the cache, and then each set runs over the tile.
 */
public final class TiledSweep {
  static final int TILE_BARS = 2_048;

  private final PriceArrays prices;
  private final FixedSize size;
  private final int[] periods;
  private final double[] sums;
  private final double[][] averages;
  private final SweepLane[] lanes;

  private TiledSweep(PriceArrays prices, List<PeriodPair> sets, FixedSize size) {
    this.prices = prices;
    this.size = size;
    this.periods =
        sets.stream()
            .flatMapToInt(set -> IntStream.of(set.fast(), set.slow()))
            .sorted()
            .distinct()
            .toArray();
    this.sums = new double[periods.length];
    this.averages = new double[periods.length][TILE_BARS];
    this.lanes = sets.stream().map(this::lane).toArray(SweepLane[]::new);
  }

  /** The outcomes in the order of the sets. */
  public static Outcome[] run(PriceArrays prices, List<PeriodPair> sets, FixedSize size) {
    TiledSweep sweep = new TiledSweep(prices, sets, size);
    for (int first = 0; first < prices.bars(); first += TILE_BARS) {
      sweep.runTile(first, Math.min(TILE_BARS, prices.bars() - first));
    }
    Outcome[] outcomes = new Outcome[sweep.lanes.length];
    for (int lane = 0; lane < outcomes.length; lane++) {
      outcomes[lane] = sweep.lanes[lane].outcome(prices.bars());
    }
    return outcomes;
  }

  private SweepLane lane(PeriodPair set) {
    double[] fast = averages[Arrays.binarySearch(periods, set.fast())];
    double[] slow = averages[Arrays.binarySearch(periods, set.slow())];
    return new SweepLane(fast, slow, size);
  }

  private void runTile(int first, int bars) {
    for (int column = 0; column < periods.length; column++) {
      sums[column] = average(first, bars, periods[column], sums[column], averages[column]);
    }
    for (SweepLane lane : lanes) {
      lane.run(prices.open(), prices.close(), first, bars);
    }
  }

  /** Fills a column, NaN until there are enough bars, and returns the sum to go on with. */
  private double average(int first, int bars, int period, double sumBefore, double[] column) {
    double[] close = prices.close();
    double sum = sumBefore;
    for (int i = 0; i < bars; i++) {
      int bar = first + i;
      sum += close[bar];
      if (bar >= period) {
        sum -= close[bar - period];
      }
      column[i] = bar >= period - 1 ? sum / period : Double.NaN;
    }
    return sum;
  }
}
