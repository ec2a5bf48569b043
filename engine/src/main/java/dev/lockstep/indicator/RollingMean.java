package dev.lockstep.indicator;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** Mean of the last {@code period} doubles, from a sum that does not drift. */
final class RollingMean {
  private final double[] values;
  private final CompensatedSum sum = new CompensatedSum();
  private int position;
  private boolean isFull;

  RollingMean(int period) {
    values = new double[period];
  }

  /** Takes in one value and returns the mean, NaN until there are {@code period} values. */
  double add(double value) {
    // The new one first, so that a window of one is exactly its value.
    double oldest = values[position];
    values[position] = value;
    sum.add(value);
    sum.add(-oldest);
    position++;
    if (position == values.length) {
      position = 0;
      isFull = true;
    }
    return isFull ? sum.value() / values.length : Double.NaN;
  }

  void save(SnapshotWriter state) {
    state.putDoubles(values, 0, values.length);
    sum.save(state);
    state.putInt(position);
    state.putBoolean(isFull);
  }

  void restore(SnapshotReader state) {
    state.getDoubles(values, 0);
    sum.restore(state);
    position = state.getInt();
    isFull = state.getBoolean();
  }
}
