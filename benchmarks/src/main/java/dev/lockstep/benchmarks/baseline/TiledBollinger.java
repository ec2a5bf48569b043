package dev.lockstep.benchmarks.baseline;

import java.util.Arrays;
import java.util.List;

/**
 * Many sets of bollinger-breakout, tile by tile: for each {@value TiledSweep#TILE_BARS} bars mean
 * and deviation of every distinct period are computed once, as columns that stay in the cache, and
 * then each set runs over the tile. Prices and cash are whole numbers of ticks.
 */
public final class TiledBollinger {
  private final PriceArrays prices;
  private final RollingSpread[] spreads;
  private final double[][] distances;
  private final double[][] deviations;
  private final BollingerLane[] lanes;

  private TiledBollinger(PriceArrays prices, List<BollingerSet> sets, AllocatedSize size) {
    this.prices = prices;
    int[] periods = sets.stream().mapToInt(BollingerSet::period).sorted().distinct().toArray();
    spreads = new RollingSpread[periods.length];
    Arrays.setAll(spreads, column -> new RollingSpread(prices.close(), periods[column]));
    distances = new double[periods.length][TiledSweep.TILE_BARS];
    deviations = new double[periods.length][TiledSweep.TILE_BARS];
    lanes = new BollingerLane[sets.size()];
    for (int lane = 0; lane < lanes.length; lane++) {
      BollingerSet set = sets.get(lane);
      int column = Arrays.binarySearch(periods, set.period());
      lanes[lane] =
          new BollingerLane(distances[column], deviations[column], set.deviations(), size);
    }
  }

  /** The outcomes in the order of the sets. */
  public static Outcome[] run(PriceArrays prices, List<BollingerSet> sets, AllocatedSize size) {
    TiledBollinger sweep = new TiledBollinger(prices, sets, size);
    for (int first = 0; first < prices.bars(); first += TiledSweep.TILE_BARS) {
      sweep.runTile(first, Math.min(TiledSweep.TILE_BARS, prices.bars() - first));
    }
    Outcome[] outcomes = new Outcome[sets.size()];
    for (int lane = 0; lane < outcomes.length; lane++) {
      outcomes[lane] = sweep.lanes[lane].outcome(prices.bars());
    }
    return outcomes;
  }

  private void runTile(int first, int bars) {
    for (int column = 0; column < spreads.length; column++) {
      spreads[column].fill(first, bars, distances[column], deviations[column]);
    }
    for (BollingerLane lane : lanes) {
      lane.run(prices.open(), prices.close(), first, bars);
    }
  }
}
