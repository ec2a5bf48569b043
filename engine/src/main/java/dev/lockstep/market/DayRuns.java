package dev.lockstep.market;

import java.util.Arrays;

/** Where the days begin among consecutive rows, worked out once for all lanes. Reused. */
public final class DayRuns {
  private final DayClock clock;
  private int[] ends = new int[16];
  private int[] days = new int[16];
  private int size;

  public DayRuns(DayClock clock) {
    this.clock = clock;
  }

  /** Cuts rows {@code from} to {@code to}, whose times never fall, into runs of equal day. */
  public void cut(long[] timeNanos, int from, int to) {
    size = 0;
    int row = from;
    while (row < to) {
      int day = clock.epochDay(timeNanos[row]);
      row = endOfDay(timeNanos, row + 1, to);
      if (size > 0 && days[size - 1] == day) {
        // The clocks changed within the day.
        ends[size - 1] = row;
      } else {
        add(row, day);
      }
    }
  }

  /** The first row after the day that the clock was asked for last; many days have one row. */
  private int endOfDay(long[] timeNanos, int from, int to) {
    long end = clock.dayEndNanos();
    if (from == to || timeNanos[from] >= end) {
      return from;
    }
    int low = from + 1;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (timeNanos[middle] < end) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void add(int end, int day) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      days = Arrays.copyOf(days, size * 2);
    }
    ends[size] = end;
    days[size++] = day;
  }

  public int size() {
    return size;
  }

  /** First row after the run. */
  public int end(int run) {
    return ends[run];
  }

  public int day(int run) {
    return days[run];
  }
}
