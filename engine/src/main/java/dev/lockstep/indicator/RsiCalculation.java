package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** Keeps Wilder's sums in ticks, not averages: their ratio is the same and a step is shorter. */
final class RsiCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final SourceColumn column;
  private final int period;
  private final double keep;
  private final double zeroTicks;

  /** Rows seen so far, at most {@code period + 1}. */
  private int seen;

  private long lastTicks;
  private double gains;
  private double losses;

  RsiCalculation(Rsi rsi, Instrument instrument) {
    column = new SourceColumn(rsi.source());
    period = rsi.period();
    keep = WilderAverage.keep(period);
    zeroTicks =
        WilderAverage.ZERO
            / new TickScale(instrument, (long) period * rsi.source().divisor()).perTick();
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    int row = from;
    while (row < to) {
      int end = column.load(series, row, to);
      row = warmUp(row, end, lines[0]);
      smooth(row, end, lines[0]);
      row = end;
    }
  }

  private int warmUp(int from, int to, double[] line) {
    int row = from;
    while (row < to && seen <= period) {
      long ticks = column.ticks()[row + column.shift()];
      if (seen > 0) {
        gains += Math.max(ticks - lastTicks, 0);
        losses += Math.max(lastTicks - ticks, 0);
      }
      lastTicks = ticks;
      line[row++] = seen++ < period ? Double.NaN : index(gains, losses);
    }
    return row;
  }

  private double index(double gain, double loss) {
    double both = gain + loss;
    return both < zeroTicks ? 0 : 100 * (gain / both);
  }

  private void smooth(int from, int to, double[] line) {
    long[] ticks = column.ticks();
    int shift = column.shift();
    long last = lastTicks;
    double gain = gains;
    double loss = losses;
    for (int row = from; row < to; row++) {
      long present = ticks[row + shift];
      long change = present - last;
      long rise = change & ~(change >> (Long.SIZE - 1));
      last = present;
      gain = gain * keep + (double) rise;
      loss = loss * keep + (double) (rise - change);
      line[row] = index(gain, loss);
    }
    lastTicks = last;
    gains = gain;
    losses = loss;
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    state.putInt(seen);
    state.putLong(lastTicks);
    state.putDouble(gains);
    state.putDouble(losses);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("rsi", STATE_VERSION);
    seen = state.getInt();
    lastTicks = state.getLong();
    gains = state.getDouble();
    losses = state.getDouble();
  }
}
