package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** Keeps Wilder's sum of true ranges in ticks, of which the average is one period-th. */
final class AtrCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final int period;
  private final double keep;
  private final double perTick;

  /** Rows seen so far, at most {@code period + 1}. */
  private int seen;

  private long lastClose;
  private double ranges;

  AtrCalculation(Atr atr, Instrument instrument) {
    period = atr.period();
    keep = WilderAverage.keep(period);
    perTick = new TickScale(instrument, period).perTick();
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    int row = from;
    for (; row < to && seen <= period; row++) {
      long range = range(series.highTicks()[row], series.lowTicks()[row], lastClose);
      ranges += seen == 0 ? 0 : (double) range;
      lastClose = series.closeTicks()[row];
      lines[0][row] = seen++ < period ? Double.NaN : ranges * perTick;
    }
    smooth(series, row, to, lines[0]);
  }

  /** True range: with high >= low, the greatest of the three differences. */
  static long range(long high, long low, long close) {
    return Math.max(high, close) - Math.min(low, close);
  }

  private void smooth(Series series, int from, int to, double[] line) {
    long[] highs = series.highTicks();
    long[] lows = series.lowTicks();
    long[] closes = series.closeTicks();
    long close = lastClose;
    double sum = ranges;
    for (int row = from; row < to; row++) {
      sum = sum * keep + (double) range(highs[row], lows[row], close);
      close = closes[row];
      line[row] = sum * perTick;
    }
    lastClose = close;
    ranges = sum;
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    state.putInt(seen);
    state.putLong(lastClose);
    state.putDouble(ranges);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("atr", STATE_VERSION);
    seen = state.getInt();
    lastClose = state.getLong();
    ranges = state.getDouble();
  }
}
