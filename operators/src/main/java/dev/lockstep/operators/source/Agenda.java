package dev.lockstep.operators.source;

import java.util.Arrays;

/**
 * Which instrument of a group comes next: entries sorted by (time, instrument index). Those of the
 * earliest time leave together and come back with their next times. Instruments of one calendar
 * come back in the order in which they left and before all others, which costs one comparison each;
 * one that lags is put to its place by binary search.
 */
final class Agenda {
  private final int[] instruments;
  private final long[] timeNanos;
  private int size;
  private int due;

  // Entries that came back, not yet in their places.
  private final int[] backInstruments;
  private final long[] backTimeNanos;
  private int back;

  Agenda(int capacity) {
    instruments = new int[capacity];
    timeNanos = new long[capacity];
    backInstruments = new int[capacity];
    backTimeNanos = new long[capacity];
  }

  /** How many instruments have their next row at the earliest time. */
  int due() {
    return due;
  }

  /** One of them, in the order of their indices. */
  int dueInstrument(int index) {
    return instruments[index];
  }

  long dueTimeNanos() {
    return timeNanos[0];
  }

  /** An instrument that was due, or is new, has its next row at this time. */
  void comeBack(int instrument, long nextTimeNanos) {
    int at = back++;
    while (at > 0
        && isAfter(backTimeNanos[at - 1], backInstruments[at - 1], nextTimeNanos, instrument)) {
      backTimeNanos[at] = backTimeNanos[at - 1];
      backInstruments[at] = backInstruments[at - 1];
      at--;
    }
    backTimeNanos[at] = nextTimeNanos;
    backInstruments[at] = instrument;
  }

  /** Drops those that were due and did not come back, and goes to the next time. */
  void next() {
    int from = due;
    int to = 0;
    for (int i = 0; i < back; i++) {
      int place = placeOf(backTimeNanos[i], backInstruments[i], from);
      move(from, place, to);
      to += place - from;
      from = place;
      timeNanos[to] = backTimeNanos[i];
      instruments[to++] = backInstruments[i];
    }
    move(from, size, to);
    size = to + size - from;
    back = 0;
    countDue();
  }

  private void move(int from, int end, int to) {
    if (from != to && from < end) {
      System.arraycopy(timeNanos, from, timeNanos, to, end - from);
      System.arraycopy(instruments, from, instruments, to, end - from);
    }
  }

  /** The first entry from {@code from} on that comes after this one. */
  private int placeOf(long time, int instrument, int from) {
    if (from == size || isAfter(timeNanos[from], instruments[from], time, instrument)) {
      return from;
    }
    int low = from + 1;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isAfter(timeNanos[middle], instruments[middle], time, instrument)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void countDue() {
    due = 0;
    while (due < size && timeNanos[due] == timeNanos[0]) {
      due++;
    }
  }

  private static boolean isAfter(long time, int instrument, long otherTime, int otherInstrument) {
    return time > otherTime || (time == otherTime && instrument > otherInstrument);
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(instruments, size));
  }
}
