package dev.lockstep.jobs.dataset.synthetic;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.market.EventKind;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What to make up.
 *
 * @param symbols how many, named SYM001 and on
 * @param bars per symbol
 * @param kind bars, or the trade prints that they would be made of
 * @param start first day; a weekend moves to its Monday
 */
public record SyntheticSettings(
    int symbols, long bars, BarPeriod period, EventKind kind, long seed, LocalDate start) {
  private static final int SYMBOLS_MAX = 100_000;
  private static final int FIRST_YEAR = 1971;
  private static final int LAST_YEAR = 2200;
  private static final long BARS_PER_SYMBOL_MAX = 100_000_000;

  public SyntheticSettings {
    if (symbols < 1 || symbols > SYMBOLS_MAX) {
      throw new UserError("--symbols must be 1 to " + SYMBOLS_MAX + ", was " + symbols);
    }
    if (bars < 1 || bars > BARS_PER_SYMBOL_MAX) {
      throw new UserError("--bars must be 1 to " + BARS_PER_SYMBOL_MAX + ", was " + bars);
    }
    if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
      throw new UserError(
          "--start must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR + ", was " + start);
    }
    double years = period.nanos() / 86_400e9 / 365 * bars;
    if (period.isDaysOrLonger() && start.getYear() + years * 7 / 5 > LAST_YEAR) {
      throw new UserError(
          bars
              + " bars of "
              + period
              + " from "
              + start
              + " end after the year "
              + LAST_YEAR
              + ": give fewer --bars");
    }
  }

  static String symbol(int index) {
    return String.format(Locale.ROOT, "SYM%03d", index + 1);
  }
}
