package dev.lockstep.indicator;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * A running sum of doubles that does not drift: what each addition rounds off is kept and added up
 * as well (Knuth's TwoSum), so that the error is some 2^-100 of the largest term per addition.
 */
final class CompensatedSum {
  private double high;
  private double low;

  void add(double term) {
    double sum = high + term;
    low += error(high, term, sum);
    high = sum;
  }

  /** What the addition {@code sum = left + right} rounded off, exactly. */
  static double error(double left, double right, double sum) {
    double part = sum - left;
    return (left - (sum - part)) + (right - part);
  }

  double value() {
    return high + low;
  }

  void clear() {
    high = 0;
    low = 0;
  }

  void save(SnapshotWriter state) {
    state.putDouble(high);
    state.putDouble(low);
  }

  void restore(SnapshotReader state) {
    high = state.getDouble();
    low = state.getDouble();
  }
}
