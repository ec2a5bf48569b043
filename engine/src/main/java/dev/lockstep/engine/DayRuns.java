package dev.lockstep.engine;

import dev.lockstep.market.DayClock;
import java.util.Arrays;

/** Where the days begin among consecutive rows, worked out once for all lanes. Reused. */
final class DayRuns {
  private final DayClock clock;
  private int[] ends = new int[16];
  private int[] days = new int[16];
  private int size;

  DayRuns(DayClock clock) {
    this.clock = clock;
  }

  /** Cuts rows {@code from} to {@code to} into runs of equal day. */
  void cut(long[] timeNanos, int from, int to) {
    size = 0;
    int day = clock.epochDay(timeNanos[from]);
    for (int row = from + 1; row < to; row++) {
      int next = clock.epochDay(timeNanos[row]);
      if (next != day) {
        add(row, day);
        day = next;
      }
    }
    add(to, day);
  }

  private void add(int end, int day) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      days = Arrays.copyOf(days, size * 2);
    }
    ends[size] = end;
    days[size++] = day;
  }

  int size() {
    return size;
  }

  /** First row after the run. */
  int end(int run) {
    return ends[run];
  }

  int day(int run) {
    return days[run];
  }
}
