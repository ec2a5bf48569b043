package dev.lockstep.indicator;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** Mean of the last {@code period} doubles, from a sum that does not drift. */
final class RollingMean {
  private final double[] values;

  // As in CompensatedSum.
  private double high;
  private double low;

  private int position;
  private boolean isFull;

  RollingMean(int period) {
    values = new double[period];
  }

  /** How many of the next values come before the window is full. */
  int missing() {
    return isFull ? 0 : values.length - 1 - position;
  }

  /** Replaces each value of a line by the mean of the window that ends with it. */
  void smooth(double[] line, int from, int to) {
    double[] window = values;
    int at = position;
    double sum = high;
    double errors = low;
    for (int row = from; row < to; row++) {
      double newest = line[row];
      double added = sum + newest;
      errors += CompensatedSum.error(sum, newest, added);
      double oldest = window[at];
      sum = added - oldest;
      errors += CompensatedSum.error(added, -oldest, sum);
      line[row] = (sum + errors) / window.length;
      window[at] = newest;
      at++;
      if (at == window.length) {
        at = 0;
        isFull = true;
      }
    }
    position = at;
    high = sum;
    low = errors;
  }

  void save(SnapshotWriter state) {
    state.putDoubles(values, 0, values.length);
    state.putDouble(high);
    state.putDouble(low);
    state.putInt(position);
    state.putBoolean(isFull);
  }

  void restore(SnapshotReader state) {
    state.getDoubles(values, 0);
    high = state.getDouble();
    low = state.getDouble();
    position = state.getInt();
    isFull = state.getBoolean();
  }
}
