package dev.lockstep.performance;

import java.util.Arrays;

/**
 * The equity of several accounts added up by trading day, one account after the other. On a day
 * that an account does not have it counts with its equity of the day before, at first with its
 * initial equity. The sum depends on the order of the accounts in its last bits; always add them in
 * the order of their names.
 */
public final class DailySum {
  private static final int SPARE_DAYS = 366;

  private final double initialEquity;

  /** Change of the sum by day; NaN on days that no account has. */
  private double[] changes = {};

  private int firstDay;
  private int accounts;
  private double equity;

  /**
   * Adds up accounts that each start with the same equity.
   *
   * @param initialEquity of each account
   */
  public DailySum(double initialEquity) {
    this.initialEquity = initialEquity;
  }

  /** Begins the next account. */
  public void beginAccount() {
    accounts++;
    equity = initialEquity;
  }

  /** Ends a day of the account; its days come in their order. */
  public void endDay(int epochDay, double newEquity) {
    int at = indexOf(epochDay);
    double before = changes[at];
    changes[at] = (Double.isNaN(before) ? 0 : before) + (newEquity - equity);
    equity = newEquity;
  }

  private int indexOf(int epochDay) {
    if (changes.length == 0) {
      changes = new double[SPARE_DAYS];
      Arrays.fill(changes, Double.NaN);
      firstDay = epochDay;
    } else if (epochDay < firstDay || epochDay - firstDay >= changes.length) {
      grow(epochDay);
    }
    return epochDay - firstDay;
  }

  private void grow(int epochDay) {
    int from = Math.min(firstDay, epochDay);
    int to = Math.max(firstDay + changes.length, epochDay + SPARE_DAYS);
    double[] larger = new double[to - from];
    Arrays.fill(larger, Double.NaN);
    System.arraycopy(changes, 0, larger, firstDay - from, changes.length);
    changes = larger;
    firstDay = from;
  }

  /** Hears of each day that any account has, in order, with the sum at its end. */
  @FunctionalInterface
  public interface Days {
    void day(int epochDay, double equity);
  }

  /** Goes through the days. */
  public void forEachDay(Days days) {
    double sum = initialEquity * accounts;
    for (int i = 0; i < changes.length; i++) {
      if (!Double.isNaN(changes[i])) {
        sum += changes[i];
        days.day(firstDay + i, sum);
      }
    }
  }

  /**
   * The statistics of all accounts together; drawdown over the daily sums.
   *
   * @param sum of all their tallies
   */
  public Performance performance(Tally sum, int periodsPerYear) {
    DailyReturns returns = new DailyReturns(sum.initialCashMicros());
    Drawdown drawdown = new Drawdown(sum.initialCashMicros());
    forEachDay(
        (epochDay, dayEquity) -> {
          returns.endDay(dayEquity);
          drawdown.mark(dayEquity);
        });
    return Performance.of(sum, returns, drawdown.largest(), periodsPerYear);
  }
}
