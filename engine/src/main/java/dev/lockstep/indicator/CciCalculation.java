package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** Works on three times the typical price in ticks; the factors cancel in the index. */
final class CciCalculation implements Calculation {
  private static final int STATE_VERSION = 1;
  private static final double LAMBERT = 0.015;

  private final int period;

  /** The last prices; their order is of no account, all sums are exact. */
  private final long[] prices;

  private int position;
  private boolean isFull;
  private long sum;

  CciCalculation(Cci cci) {
    period = cci.period();
    prices = new long[period];
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    double[] line = lines[0];
    long[] highs = series.highTicks();
    long[] lows = series.lowTicks();
    long[] closes = series.closeTicks();
    for (int row = from; row < to; row++) {
      long price = highs[row] + lows[row] + closes[row];
      sum = Math.addExact(sum - prices[position], price);
      prices[position] = price;
      position++;
      if (position == period) {
        position = 0;
        isFull = true;
      }
      // Checked here for every price, so that no product below overflows.
      long distance = Math.multiplyExact(price, period) - sum;
      line[row] = isFull ? index(distance) : Double.NaN;
    }
  }

  private double index(long distance) {
    double deviation = deviation();
    return deviation == 0 ? 0 : (double) distance * period / (LAMBERT * deviation);
  }

  /** Period squared times the mean deviation: a sum of whole numbers, 0 only if all are. */
  private double deviation() {
    long[] window = prices;
    long n = period;
    long mean = sum;
    double even = 0;
    double odd = 0;
    int last = window.length - 1;
    for (int i = 0; i < last; i += 2) {
      even += (double) Math.abs(window[i] * n - mean);
      odd += (double) Math.abs(window[i + 1] * n - mean);
    }
    if ((last & 1) == 0) {
      even += (double) Math.abs(window[last] * n - mean);
    }
    return even + odd;
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    state.putLongs(prices, 0, period);
    state.putInt(position);
    state.putBoolean(isFull);
    state.putLong(sum);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("cci", STATE_VERSION);
    state.getLongs(prices, 0);
    position = state.getInt();
    isFull = state.getBoolean();
    sum = state.getLong();
  }
}
