package dev.lockstep.performance;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.math.BigDecimal;

/**
 * Mean, deviation and downside of daily returns. The first return is measured from the initial
 * equity; the risk-free rate is 0. Keeps the sums of the returns and of their squares in two
 * doubles each, some 100 bits, so that no digit of the deviation is lost and a day without change
 * costs nothing.
 */
public final class DailyReturns {
  /** What is left of a sum of squares below this part of it is rounding. */
  private static final BigDecimal ROUNDING = new BigDecimal("1e-24");

  private double previousEquity;
  private long days;
  private double sum;
  private double sumRest;
  private double squares;
  private double squaresRest;
  private double downsideSquares;

  public DailyReturns(double initialEquity) {
    previousEquity = initialEquity;
  }

  /** Ends a day at this equity. A return from an equity of 0 or less counts as 0. */
  public void endDay(double equity) {
    days++;
    if (equity == previousEquity) {
      return;
    }
    double dailyReturn = previousEquity > 0 ? equity / previousEquity - 1 : 0;
    previousEquity = equity;
    double newSum = sum + dailyReturn;
    sumRest += lost(sum, dailyReturn, newSum);
    sum = newSum;
    double square = dailyReturn * dailyReturn;
    double newSquares = squares + square;
    squaresRest += lost(squares, square, newSquares) + Math.fma(dailyReturn, dailyReturn, -square);
    squares = newSquares;
    if (dailyReturn < 0) {
      downsideSquares += square;
    }
  }

  /** What rounding took from {@code a + b} (Knuth's two-sum). */
  private static double lost(double a, double b, double rounded) {
    double partOfB = rounded - a;
    return (a - (rounded - partOfB)) + (b - partOfB);
  }

  /** How many daily returns there are. */
  public long days() {
    return days;
  }

  public double mean() {
    return days == 0 ? 0 : (sum + sumRest) / days;
  }

  /** Sample standard deviation (ddof 1) of the daily returns; NaN for fewer than two days. */
  public double deviation() {
    if (days < 2) {
      return Double.NaN;
    }
    BigDecimal n = BigDecimal.valueOf(days);
    BigDecimal total = exact(sum, sumRest);
    BigDecimal scaled = exact(squares, squaresRest).multiply(n);
    BigDecimal spread = scaled.subtract(total.multiply(total));
    if (spread.compareTo(scaled.multiply(ROUNDING)) <= 0) {
      return 0;
    }
    return Math.sqrt(spread.doubleValue() / ((double) days * (days - 1)));
  }

  private static BigDecimal exact(double value, double rest) {
    return new BigDecimal(value).add(new BigDecimal(rest));
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
    return ratio(mean(), deviation()) * Math.sqrt(periodsPerYear);
  }

  /** Mean ÷ downside deviation × √periods; NaN when no day lost. */
  public double sortino(int periodsPerYear) {
    return ratio(mean(), downsideDeviation()) * Math.sqrt(periodsPerYear);
  }

  private static double ratio(double value, double deviation) {
    return deviation > 0 ? value / deviation : Double.NaN;
  }

  public void save(SnapshotWriter out) {
    out.putDouble(previousEquity);
    out.putLong(days);
    out.putDouble(sum);
    out.putDouble(sumRest);
    out.putDouble(squares);
    out.putDouble(squaresRest);
    out.putDouble(downsideSquares);
  }

  public void restore(SnapshotReader in) {
    previousEquity = in.getDouble();
    days = in.getLong();
    sum = in.getDouble();
    sumRest = in.getDouble();
    squares = in.getDouble();
    squaresRest = in.getDouble();
    downsideSquares = in.getDouble();
  }
}
