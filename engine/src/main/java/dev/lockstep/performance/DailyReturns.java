package dev.lockstep.performance;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * Mean, deviation and downside of daily returns, one day at a time (Welford's recurrence, which
 * does not lose digits as a sum of squares does). The first return is measured from the initial
 * equity; the risk-free rate is 0.
 */
public final class DailyReturns {
  private double previousEquity;
  private long days;
  private double mean;
  private double squares;
  private double downsideSquares;

  public DailyReturns(double initialEquity) {
    previousEquity = initialEquity;
  }

  /** Ends a day at this equity. A return from an equity of 0 or less counts as 0. */
  public void endDay(double equity) {
    double dailyReturn = previousEquity > 0 ? equity / previousEquity - 1 : 0;
    previousEquity = equity;
    days++;
    double delta = dailyReturn - mean;
    mean += delta / days;
    squares += delta * (dailyReturn - mean);
    if (dailyReturn < 0) {
      downsideSquares += dailyReturn * dailyReturn;
    }
  }

  /** How many daily returns there are. */
  public long days() {
    return days;
  }

  public double mean() {
    return mean;
  }

  /** Sample standard deviation (ddof 1) of the daily returns; NaN for fewer than two days. */
  public double deviation() {
    return days < 2 ? Double.NaN : Math.sqrt(squares / (days - 1));
  }

  /** Root of the mean square of the negative returns over all days (target 0). */
  public double downsideDeviation() {
    return days == 0 ? Double.NaN : Math.sqrt(downsideSquares / days);
  }

  /** Deviation × √periods. */
  public double annualVolatility(int periodsPerYear) {
    return deviation() * Math.sqrt(periodsPerYear);
  }

  /** Mean ÷ deviation × √periods; NaN when nothing varies. */
  public double sharpe(int periodsPerYear) {
    return ratio(mean, deviation()) * Math.sqrt(periodsPerYear);
  }

  /** Mean ÷ downside deviation × √periods; NaN when no day lost. */
  public double sortino(int periodsPerYear) {
    return ratio(mean, downsideDeviation()) * Math.sqrt(periodsPerYear);
  }

  private static double ratio(double value, double deviation) {
    return deviation > 0 ? value / deviation : Double.NaN;
  }

  public void save(SnapshotWriter out) {
    out.putDouble(previousEquity);
    out.putLong(days);
    out.putDouble(mean);
    out.putDouble(squares);
    out.putDouble(downsideSquares);
  }

  public void restore(SnapshotReader in) {
    previousEquity = in.getDouble();
    days = in.getLong();
    mean = in.getDouble();
    squares = in.getDouble();
    downsideSquares = in.getDouble();
  }
}
