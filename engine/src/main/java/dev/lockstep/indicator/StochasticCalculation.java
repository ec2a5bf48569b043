package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

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
    int row = from;
    while (row < to) {
      int missing = range.missing();
      int end = range.advance(series, row, to);
      smooth(series, row, end, Math.min(end, row + missing), lines);
      row = end;
    }
  }

  private void smooth(Series series, int from, int to, int first, double[][] lines) {
    double[] kLine = lines[Stochastic.K];
    double[] dLine = lines[Stochastic.D];
    long[] closes = series.closeTicks();
    long[] highs = range.highs();
    long[] lows = range.lows();
    for (int row = from; row < to; row++) {
      double k = Double.NaN;
      double d = Double.NaN;
      if (row >= first) {
        long low = lows[row - from];
        // A width of 0 leaves 0 above the line.
        long width = Math.max(highs[row - from] - low, 1);
        k = kMean.add(100.0 * (double) (closes[row] - low) / (double) width);
        d = Double.isNaN(k) ? Double.NaN : dMean.add(k);
      }
      kLine[row] = Double.isNaN(d) ? Double.NaN : k;
      dLine[row] = d;
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
