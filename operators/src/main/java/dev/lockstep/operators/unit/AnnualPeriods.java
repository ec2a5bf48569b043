package dev.lockstep.operators.unit;

/** How many daily returns a year has when statistics are annualised. */
public final class AnnualPeriods {
  private static final int TRADING_DAYS = 252;
  private static final int CALENDAR_DAYS = 365;

  private AnnualPeriods() {}

  /**
   * The number to annualise with.
   *
   * @param setting 0 takes 252, or 365 when there were events on weekends
   */
  public static int of(int setting, boolean sawWeekend) {
    if (setting > 0) {
      return setting;
    }
    return sawWeekend ? CALENDAR_DAYS : TRADING_DAYS;
  }
}
