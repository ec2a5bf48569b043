package dev.lockstep.jobs.imports;

/** One bar as its text says, before it has ticks: exact decimals. Reused from row to row. */
final class ParsedBar {
  static final int OPEN = 0;
  static final int HIGH = 1;
  static final int LOW = 2;
  static final int CLOSE = 3;
  static final int PRICES = 4;

  final long[] mantissas = new long[PRICES];
  final int[] scales = new int[PRICES];
  long timeNanos;
  double volume;
  int volumeScale;

  /** Whether price {@code left} is above price {@code right}. */
  boolean isAbove(int left, int right) {
    return PowersOfTen.compare(mantissas[left], scales[left], mantissas[right], scales[right]) > 0;
  }

  void copyPrice(int from, int to) {
    mantissas[to] = mantissas[from];
    scales[to] = scales[from];
  }
}
