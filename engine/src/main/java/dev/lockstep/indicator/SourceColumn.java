package dev.lockstep.indicator;

import dev.lockstep.market.PriceSource;
import dev.lockstep.market.Series;

/**
 * A price source as an array of ticks (times the source's divisor), so that a calculation needs one
 * inner loop only: the series' own column where there is one, otherwise a scratch array that is
 * filled run by run. Row {@code r} of the run at hand is at index {@code r + shift()}.
 */
final class SourceColumn {
  /** The most rows of a run: few enough that its arrays stay in the first-level cache. */
  static final int RUN = 512;

  private final PriceSource source;
  private final long[] scratch;
  private long[] ticks;
  private int shift;

  SourceColumn(PriceSource source) {
    this.source = source;
    scratch = new long[source.divisor() == 1 ? 0 : RUN];
    ticks = scratch;
  }

  PriceSource source() {
    return source;
  }

  /** Makes a run that begins at {@code from} readable and returns its end, at most {@code to}. */
  int load(Series series, int from, int to) {
    int end = Math.min(to, from + RUN);
    if (source.divisor() == 1) {
      ticks = series.ticks(source);
      shift = 0;
      return end;
    }
    long[] highs = series.highTicks();
    long[] lows = series.lowTicks();
    for (int row = from; row < end; row++) {
      scratch[row - from] = highs[row] + lows[row];
    }
    if (source == PriceSource.TYPICAL) {
      long[] closes = series.closeTicks();
      for (int row = from; row < end; row++) {
        scratch[row - from] += closes[row];
      }
    }
    ticks = scratch;
    shift = -from;
    return end;
  }

  long[] ticks() {
    return ticks;
  }

  int shift() {
    return shift;
  }
}
