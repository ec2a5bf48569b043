package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;

final class WilliamsRCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final PriceRange range;

  WilliamsRCalculation(WilliamsR williams) {
    range = new PriceRange(williams.period());
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    double[] line = lines[0];
    long[] closes = series.closeTicks();
    long[] highs = range.highs();
    long[] lows = range.lows();
    int row = from;
    while (row < to) {
      int missing = range.missing();
      int end = range.advance(series, row, to);
      for (int i = row; i < end; i++) {
        long high = highs[i - row];
        long width = high - lows[i - row];
        // A width of 0 leaves 0 above the line.
        line[i] = -100.0 * (double) (high - closes[i]) / (double) Math.max(width, 1);
      }
      Arrays.fill(line, row, Math.min(end, row + missing), Double.NaN);
      row = end;
    }
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    range.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("williams %R", STATE_VERSION);
    range.restore(state);
  }
}
