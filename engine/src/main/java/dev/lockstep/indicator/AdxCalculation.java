package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

final class AdxCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final int period;
  private final double keep;
  private final long tickUnits;
  private final double divisor;

  /** Rows seen so far, at most {@code 2 × period}. */
  private int seen;

  private double lastHigh;
  private double lastLow;
  private double lastClose;
  private double ups;
  private double downs;
  private double ranges;

  /** Sum of the DX values until there are {@code period} of them, then the average. */
  private double adx;

  AdxCalculation(Adx indicator, Instrument instrument) {
    period = indicator.period();
    keep = WilderAverage.keep(period);
    tickUnits = instrument.tickSize().units();
    divisor = instrument.priceDivisor();
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    double[] adxLine = lines[Adx.ADX];
    double[] plusLine = lines[Adx.PLUS_DI];
    double[] minusLine = lines[Adx.MINUS_DI];
    long[] highs = series.highTicks();
    long[] lows = series.lowTicks();
    long[] closes = series.closeTicks();
    for (int row = from; row < to; row++) {
      double high = (double) (highs[row] * tickUnits) / divisor;
      double low = (double) (lows[row] * tickUnits) / divisor;
      move(high, low);
      lastHigh = high;
      lastLow = low;
      lastClose = (double) (closes[row] * tickUnits) / divisor;
      double scale = seen < period ? Double.NaN : scale();
      double plus = ups * scale;
      double minus = downs * scale;
      plusLine[row] = plus;
      minusLine[row] = minus;
      adxLine[row] = average(plus, minus);
    }
  }

  /** Adds the row's movement and true range; the first {@code period - 1} are plain sums. */
  private void move(double high, double low) {
    if (seen == 0) {
      return;
    }
    if (seen >= period) {
      ups *= keep;
      downs *= keep;
      ranges *= keep;
    }
    double up = high - lastHigh;
    double down = lastLow - low;
    if (down > 0 && up < down) {
      downs += down;
    } else if (up > 0 && up > down) {
      ups += up;
    }
    ranges += Math.max(high - low, Math.max(Math.abs(high - lastClose), Math.abs(low - lastClose)));
  }

  private double scale() {
    return ranges < WilderAverage.ZERO ? 0 : 100 / ranges;
  }

  private double average(double plus, double minus) {
    if (seen < period) {
      seen++;
      return Double.NaN;
    }
    double both = plus + minus;
    boolean isMoving = both >= WilderAverage.ZERO;
    double dx = isMoving ? 100 * (Math.abs(minus - plus) / both) : 0;
    if (seen == 2 * period) {
      // Without any movement the average stays, as in TA-Lib.
      adx = isMoving ? (adx * (period - 1) + dx) / period : adx;
      return adx;
    }
    adx += dx;
    seen++;
    if (seen < 2 * period) {
      return Double.NaN;
    }
    adx /= period;
    return adx;
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    state.putInt(seen);
    state.putDouble(lastHigh);
    state.putDouble(lastLow);
    state.putDouble(lastClose);
    state.putDouble(ups);
    state.putDouble(downs);
    state.putDouble(ranges);
    state.putDouble(adx);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("adx", STATE_VERSION);
    seen = state.getInt();
    lastHigh = state.getDouble();
    lastLow = state.getDouble();
    lastClose = state.getDouble();
    ups = state.getDouble();
    downs = state.getDouble();
    ranges = state.getDouble();
    adx = state.getDouble();
  }
}
