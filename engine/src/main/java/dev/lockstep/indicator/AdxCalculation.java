package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

final class AdxCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final int period;
  private final double keep;
  private final long tickUnits;
  private final double divisor;
  private final double tickPrice;

  /** Rows seen so far, at most {@code 2 × period}. */
  private int seen;

  private double lastHigh;
  private double lastLow;
  private long lastClose;
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
    tickPrice = tickUnits / divisor;
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    int row = from;
    while (row < to && seen < 2 * period) {
      warmUp(series, row, lines);
      row++;
    }
    smooth(series, row, to, lines);
  }

  private void warmUp(Series series, int row, double[][] lines) {
    double high = series.price(PriceSource.HIGH, row);
    double low = series.price(PriceSource.LOW, row);
    if (seen > 0) {
      if (seen >= period) {
        ups *= keep;
        downs *= keep;
        ranges *= keep;
      }
      double up = high - lastHigh;
      double down = lastLow - low;
      ups += movement(up, down);
      downs += movement(down, up);
      ranges +=
          AtrCalculation.range(series.highTicks()[row], series.lowTicks()[row], lastClose)
              * tickPrice;
    }
    lastHigh = high;
    lastLow = low;
    lastClose = series.closeTicks()[row];
    double scale = seen < period ? Double.NaN : percentPer(ranges);
    lines[Adx.PLUS_DI][row] = ups * scale;
    lines[Adx.MINUS_DI][row] = downs * scale;
    lines[Adx.ADX][row] = seed(ups * scale, downs * scale);
  }

  /**
   * {@code move} if it is above 0 and above {@code other}, else 0; without a branch, because the
   * answer cannot be predicted. The bits of doubles from 0 are ordered as the doubles are.
   */
  private static double movement(double move, double other) {
    long bits = Double.doubleToRawLongBits(move);
    long otherBits = Double.doubleToRawLongBits(other);
    long positive = bits & ~(bits >> (Long.SIZE - 1));
    long otherPositive = otherBits & ~(otherBits >> (Long.SIZE - 1));
    return Double.longBitsToDouble(positive & ((otherPositive - positive) >> (Long.SIZE - 1)));
  }

  private static double percentPer(double ranges) {
    return ranges < WilderAverage.ZERO ? 0 : 100 / ranges;
  }

  /** Counts the row; the {@code period}-th DX gives the first average. */
  private double seed(double plus, double minus) {
    if (seen++ < period) {
      return Double.NaN;
    }
    adx += plus + minus < WilderAverage.ZERO ? 0 : index(plus, minus);
    if (seen < 2 * period) {
      return Double.NaN;
    }
    adx /= period;
    return adx;
  }

  /** DX, for a sum that is not zero. */
  private static double index(double plus, double minus) {
    return 100 * (Math.abs(minus - plus) / (plus + minus));
  }

  private void smooth(Series series, int from, int to, double[][] lines) {
    double[] adxLine = lines[Adx.ADX];
    double[] plusLine = lines[Adx.PLUS_DI];
    double[] minusLine = lines[Adx.MINUS_DI];
    long[] highs = series.highTicks();
    long[] lows = series.lowTicks();
    long[] closes = series.closeTicks();
    double share = 1.0 / period;
    double pastHigh = lastHigh;
    double pastLow = lastLow;
    long pastClose = lastClose;
    double upSum = ups;
    double downSum = downs;
    double rangeSum = ranges;
    double average = adx;
    for (int row = from; row < to; row++) {
      double high = (double) (highs[row] * tickUnits) / divisor;
      double low = (double) (lows[row] * tickUnits) / divisor;
      double up = high - pastHigh;
      double down = pastLow - low;
      upSum = upSum * keep + movement(up, down);
      downSum = downSum * keep + movement(down, up);
      long range = AtrCalculation.range(highs[row], lows[row], pastClose);
      rangeSum = rangeSum * keep + range * tickPrice;
      pastHigh = high;
      pastLow = low;
      pastClose = closes[row];
      double scale = percentPer(rangeSum);
      double plus = upSum * scale;
      double minus = downSum * scale;
      // Without any movement the average stays, as in TA-Lib.
      if (plus + minus >= WilderAverage.ZERO) {
        average = average * keep + index(plus, minus) * share;
      }
      plusLine[row] = plus;
      minusLine[row] = minus;
      adxLine[row] = average;
    }
    lastHigh = pastHigh;
    lastLow = pastLow;
    lastClose = pastClose;
    ups = upSum;
    downs = downSum;
    ranges = rangeSum;
    adx = average;
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    state.putInt(seen);
    state.putDouble(lastHigh);
    state.putDouble(lastLow);
    state.putLong(lastClose);
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
    lastClose = state.getLong();
    ups = state.getDouble();
    downs = state.getDouble();
    ranges = state.getDouble();
    adx = state.getDouble();
  }
}
