package dev.lockstep.jobs.dataset.inspection;

/** Mean, deviation and extremes of the returns from close to close, by Welford's recurrence. */
public final class ReturnStatistics {
  private long count;
  private double mean;
  private double squares;
  private double largest = Double.NaN;
  private double smallest = Double.NaN;
  private long largestNanos;
  private long smallestNanos;

  void add(double value, long timeNanos) {
    count++;
    double distance = value - mean;
    mean += distance / count;
    squares += distance * (value - mean);
    if (!(value <= largest)) {
      largest = value;
      largestNanos = timeNanos;
    }
    if (!(value >= smallest)) {
      smallest = value;
      smallestNanos = timeNanos;
    }
  }

  /** NaN without returns; so are the others. */
  public double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /** Of the sample (n − 1). */
  public double deviation() {
    return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
  }

  public double largest() {
    return largest;
  }

  public double smallest() {
    return smallest;
  }

  /** Time of the row that the largest return leads to. */
  public long largestNanos() {
    return largestNanos;
  }

  /** Time of the row that the smallest return leads to. */
  public long smallestNanos() {
    return smallestNanos;
  }
}
