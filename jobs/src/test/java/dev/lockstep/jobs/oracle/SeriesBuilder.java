package dev.lockstep.jobs.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Daily bars for the examples, counted from 1970-01-01. */
final class SeriesBuilder {
  private final String symbol;
  private final List<NaiveBar> bars = new ArrayList<>();

  SeriesBuilder(String symbol) {
    this.symbol = symbol;
  }

  SeriesBuilder bar(long number, String open, String close) {
    return bar(number, open, close, true);
  }

  SeriesBuilder bar(long number, String open, String close, boolean isTraded) {
    long first = price(open);
    long last = price(close);
    bars.add(
        new NaiveBar(
            timeNanos(number),
            first,
            Math.max(first, last),
            Math.min(first, last),
            last,
            isTraded));
    return this;
  }

  NaiveSeries series() {
    return new NaiveSeries(symbol, List.copyOf(bars), 0);
  }

  static long timeNanos(long bar) {
    return TimeUnit.DAYS.toNanos(bar);
  }

  private static long price(String text) {
    return new BigDecimal(text).setScale(NaiveBar.PRICE_DECIMALS).unscaledValue().longValue();
  }
}
