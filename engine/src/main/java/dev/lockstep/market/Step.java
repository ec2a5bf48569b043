package dev.lockstep.market;

/**
 * The events that are worked together: the bars of equal time of a group, or one single event.
 * Moves the cursors of the series that have a row in it. Reused for every step.
 */
public final class Step {
  private final Series[] series;
  private final int[] members;
  private final long[] numbers;

  private int size;
  private long number;
  private long timeNanos;
  private int epochDay;

  public Step(Series[] series) {
    this.series = series;
    members = new int[series.length];
    numbers = new long[series.length];
  }

  /** Begins the next step; its rows follow through {@link #add}. */
  public void begin(long newTimeNanos, int newEpochDay) {
    number++;
    size = 0;
    timeNanos = newTimeNanos;
    epochDay = newEpochDay;
  }

  /** Adds an instrument's row and moves its series there; a second row of it is a defect. */
  public void add(int instrument, int row) {
    if (numbers[instrument] == number) {
      throw new IllegalStateException(
          "a step has at most one bar of each instrument, at "
              + timeNanos
              + " ns instrument "
              + instrument
              + " has more");
    }
    members[size++] = instrument;
    numbers[instrument] = number;
    series[instrument].setRow(row);
  }

  /** How many instruments have a row in this step. */
  public int size() {
    return size;
  }

  /** The instrument of each row, in the order of the log. */
  public int member(int index) {
    return members[index];
  }

  public boolean contains(int instrument) {
    return numbers[instrument] == number;
  }

  /** Counts the steps, so that others can tell whether they still are in the same one. */
  public long number() {
    return number;
  }

  public Series series(int instrument) {
    return series[instrument];
  }

  /** Last known price of an instrument up to this step; 0 before its first row. */
  public long lastTicks(int instrument) {
    Series rows = series[instrument];
    return rows.row() < 0 ? 0 : rows.closeTicks()[rows.row()];
  }

  /** Nanoseconds since 1970 UTC. */
  public long timeNanos() {
    return timeNanos;
  }

  /** Calendar day of the step in the time zone of the group. */
  public int epochDay() {
    return epochDay;
  }
}
