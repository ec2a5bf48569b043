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

  /** How many of the next values come before the window is full. */
  int missing() {
    return isFull ? 0 : values.length - 1 - position;
  }

  /** Replaces each value of a line by the mean of the window that ends with it. */
  void smooth(double[] line, int from, int to) {
    double[] window = values;
    int at = position;
    for (int row = from; row < to; row++) {
      double oldest = window[at];
      window[at] = line[row];
      sum.add(line[row]);
      sum.add(-oldest);
      line[row] = sum.value() / window.length;
      at++;
      if (at == window.length) {
        at = 0;
        isFull = true;
      }
    }
    position = at;
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
