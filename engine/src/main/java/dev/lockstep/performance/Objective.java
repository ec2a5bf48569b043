package dev.lockstep.performance;

import java.util.Objects;

/**
 * What makes one trial better than another.
 *
 * @param isHigherBetter whether more of the statistic is better, whatever is usual
 * @param minTrades trials that closed fewer trades do not compete
 */
public record Objective(Statistic statistic, boolean isHigherBetter, long minTrades) {
  /** Sharpe ratio, higher is better. */
  public static final Objective STANDARD = new Objective(Statistic.SHARPE, true, 0);

  public Objective {
    Objects.requireNonNull(statistic);
    if (minTrades < 0) {
      throw new IllegalArgumentException("minimum of trades must be >= 0, was " + minTrades);
    }
  }

  /** The value by which a trial competes; NaN when it does not compete. */
  public double value(Performance performance) {
    return performance.trades() < minTrades ? Double.NaN : statistic.of(performance);
  }

  /**
   * Whether one value beats another. NaN beats nothing and is beaten by everything else, so that
   * equal values never beat each other: who was first stays ahead.
   */
  public boolean beats(double value, double other) {
    if (Double.isNaN(value)) {
      return false;
    }
    return Double.isNaN(other) || (isHigherBetter ? value > other : value < other);
  }
}
