package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;

final class StochasticCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final PriceRange range;
  private final RollingMean kMean;
  private final RollingMean dMean;

  StochasticCalculation(Stochastic stochastic) {
    range = new PriceRange(stochastic.fastK());
    kMean = new RollingMean(stochastic.slowK());
    dMean = new RollingMean(stochastic.slowD());
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    double[] kLine = lines[Stochastic.K];
    double[] dLine = lines[Stochastic.D];
    int row = from;
    while (row < to) {
      int rawFirst = row + range.missing();
      int end = range.advance(series, row, to);
      locate(series.closeTicks(), row, end, kLine);
      rawFirst = Math.min(end, rawFirst);
      int kFirst = Math.min(end, rawFirst + kMean.missing());
      kMean.smooth(kLine, rawFirst, end);
      int dFirst = Math.min(end, kFirst + dMean.missing());
      System.arraycopy(kLine, kFirst, dLine, kFirst, end - kFirst);
      dMean.smooth(dLine, kFirst, end);
      Arrays.fill(kLine, row, dFirst, Double.NaN);
      Arrays.fill(dLine, row, dFirst, Double.NaN);
      row = end;
    }
  }

  /** Where the close lies in its range, in percent from the low. */
  private void locate(long[] closes, int from, int to, double[] line) {
    long[] highs = range.highs();
    long[] lows = range.lows();
    for (int row = from; row < to; row++) {
      long low = lows[row - from];
      // A width of 0 leaves 0 above the line.
      long width = Math.max(highs[row - from] - low, 1);
      line[row] = 100.0 * (double) (closes[row] - low) / (double) width;
    }
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    range.save(state);
    kMean.save(state);
    dMean.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("stochastic", STATE_VERSION);
    range.restore(state);
    kMean.restore(state);
    dMean.restore(state);
  }
}
