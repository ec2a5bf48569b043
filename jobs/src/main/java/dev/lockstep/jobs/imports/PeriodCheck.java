package dev.lockstep.jobs.imports;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.BarPeriod;
import java.time.Duration;
import java.util.Locale;

/** Notices that most bars of a symbol are closer together than the bar period that was given. */
final class PeriodCheck {
  private static final int BARS_MIN = 10;

  private final BarPeriod period;
  private final long nanosMin;

  private long lastNanos;
  private long bars;
  private long closeBars;
  private long exampleNanos;

  PeriodCheck(BarPeriod period) {
    this.period = period;
    // A day of daylight saving is an hour short.
    nanosMin = period.isDaysOrLonger() ? period.nanos() / 10 * 9 : period.nanos();
  }

  void add(long timeNanos) {
    if (bars > 0 && timeNanos - lastNanos < nanosMin) {
      closeBars++;
      exampleNanos = timeNanos - lastNanos;
    }
    bars++;
    lastNanos = timeNanos;
  }

  /** {@link UserError} when the period cannot be right. */
  void require(String symbol) {
    if (bars >= BARS_MIN && closeBars > bars / 2) {
      throw new UserError(
          String.format(
              "--bar is %s, but most bars of %s are closer together (by %s): give the period of the"
                  + " file",
              period, symbol, text(exampleNanos)));
    }
  }

  private static String text(long nanos) {
    return Duration.ofNanos(nanos).toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
