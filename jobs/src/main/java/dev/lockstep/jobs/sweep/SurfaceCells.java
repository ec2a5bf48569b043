package dev.lockstep.jobs.sweep;

import dev.lockstep.performance.Objective;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The best trial of each place of a surface, in plain arrays: a random search may give every trial
 * a place of its own.
 */
final class SurfaceCells {
  private static final int NONE = -1;

  private final Objective objective;
  private double[] a = new double[64];
  private double[] b = new double[64];
  private double[] values = new double[64];
  private int[] trials = new int[64];
  private int size;

  /** Cells by hash, open addressing; at most half full. */
  private int[] table = filled(256);

  SurfaceCells(Objective objective) {
    this.objective = objective;
  }

  /**
   * Adds a trial; trials come by ascending place, so that of equal ones the first stays.
   *
   * @param y NaN on a surface of one axis
   * @param value NaN when the trial does not compete
   */
  void add(double x, double y, double value, int trialIndex) {
    int cell = cellOf(x, y);
    if (objective.beats(value, values[cell])) {
      values[cell] = value;
      trials[cell] = trialIndex;
    }
  }

  private int cellOf(double x, double y) {
    int slot = slotOf(x, y, table);
    if (table[slot] != NONE) {
      return table[slot];
    }
    if (size == a.length) {
      grow();
    }
    a[size] = x;
    b[size] = y;
    values[size] = Double.NaN;
    trials[size] = NONE;
    table[slot] = size++;
    if (size * 2 > table.length) {
      rehash();
    }
    return size - 1;
  }

  private int slotOf(double x, double y, int[] slots) {
    int hash = (Double.hashCode(x) * 31 + Double.hashCode(y)) * 0x9E3779B9;
    int slot = (hash >>> 7) & (slots.length - 1);
    while (slots[slot] != NONE && !isAt(slots[slot], x, y)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isAt(int cell, double x, double y) {
    return Double.compare(a[cell], x) == 0 && Double.compare(b[cell], y) == 0;
  }

  private void grow() {
    a = Arrays.copyOf(a, size * 2);
    b = Arrays.copyOf(b, size * 2);
    values = Arrays.copyOf(values, size * 2);
    trials = Arrays.copyOf(trials, size * 2);
  }

  private void rehash() {
    int[] larger = filled(table.length * 2);
    for (int cell = 0; cell < size; cell++) {
      larger[slotOf(a[cell], b[cell], larger)] = cell;
    }
    table = larger;
  }

  private static int[] filled(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, NONE);
    return slots;
  }

  /** Hands over the numbers of all cells, by the first axis, then by the second. */
  void forEachOrdered(IntConsumer action) {
    IntStream.range(0, size)
        .boxed()
        .sorted(
            (left, right) -> {
              int first = Double.compare(a[left], a[right]);
              return first != 0 ? first : Double.compare(b[left], b[right]);
            })
        .forEach(action::accept);
  }

  double a(int cell) {
    return a[cell];
  }

  double b(int cell) {
    return b[cell];
  }

  /** NaN when no trial of the cell competes. */
  double value(int cell) {
    return values[cell];
  }

  /** Place of the best trial; negative when none competes. */
  int trialIndex(int cell) {
    return trials[cell];
  }
}
