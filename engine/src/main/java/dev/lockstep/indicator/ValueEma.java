package dev.lockstep.indicator;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * The state of an exponential average of doubles, such as the values of another average, seeded by
 * the mean of its first {@code period} values as in TA-Lib. Used like {@link PriceEma}.
 */
final class ValueEma {
  private final int period;
  private double seedSum;
  private int seen;
  private double value = Double.NaN;

  ValueEma(int period) {
    this.period = period;
  }

  boolean isReady() {
    return seen == period;
  }

  /** Takes in one of the first {@code period} values; the last of them gives the first average. */
  void warmUp(double input) {
    seedSum += input;
    seen++;
    if (seen == period) {
      value = seedSum / period;
    }
  }

  /** Takes in one value, warm or not. */
  void add(double input) {
    if (seen < period) {
      warmUp(input);
    } else {
      value = (input - value) * PriceEma.weight(period) + value;
    }
  }

  double value() {
    return value;
  }

  void setValue(double newValue) {
    value = newValue;
  }

  void save(SnapshotWriter state) {
    state.putDouble(seedSum);
    state.putInt(seen);
    state.putDouble(value);
  }

  void restore(SnapshotReader state) {
    seedSum = state.getDouble();
    seen = state.getInt();
    value = state.getDouble();
  }
}
