package dev.lockstep.market;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * The rows of one instrument that an engine still holds: some of the past (as many rows as the
 * deepest indicator reads back) and the rows of the block at hand, as columns. Rows are appended at
 * the end; {@link #makeRoom} drops the oldest. The cursor {@link #row} says which row is the
 * present one while lanes run.
 */
public final class Series {
  private static final int STATE_VERSION = 1;

  // configuration
  private final Instrument instrument;
  private final int retained;
  private final int history;

  // runtime state
  private final long[] timeNanos;
  // All four are one array in a series of last prices.
  private final long[] openTicks;
  private final long[] highTicks;
  private final long[] lowTicks;
  private final long[] closeTicks;
  private final double[] volumes;
  private CloseRuns closeRuns;
  private RangeRuns rangeRuns;
  private int size;
  private int row = -1;

  /**
   * An empty series.
   *
   * @param reach rows before the present one that indicators read
   * @param history rows before the present one that strategies may read
   * @param blockCapacity the most rows that are appended at once
   */
  public Series(Instrument instrument, int reach, int history, int blockCapacity) {
    this.instrument = instrument;
    this.history = history;
    retained = Math.max(reach, history) + 1;
    int capacity = retained + Math.max(blockCapacity, retained);
    timeNanos = new long[capacity];
    openTicks = new long[capacity];
    highTicks = new long[capacity];
    lowTicks = new long[capacity];
    closeTicks = new long[capacity];
    volumes = new double[capacity];
  }

  private Series(Instrument instrument, long[] ticks) {
    this.instrument = instrument;
    history = 0;
    retained = ticks.length;
    timeNanos = new long[ticks.length];
    openTicks = ticks;
    highTicks = ticks;
    lowTicks = ticks;
    closeTicks = ticks;
    volumes = new double[ticks.length];
  }

  /** A series that holds no past and one price at a time: only {@link #setPrice} may fill it. */
  public static Series ofLastPrice(Instrument instrument) {
    return new Series(instrument, new long[1]);
  }

  public Instrument instrument() {
    return instrument;
  }

  /** Rows that fit: columns computed beside this series have this length. */
  public int capacity() {
    return timeNanos.length;
  }

  /**
   * Keeps bounds over runs of rows from now on, which make {@link #closeRuns} and {@link
   * #firstReaching} fast: worth it from a few lanes on.
   */
  public void keepRuns() {
    closeRuns = new CloseRuns(capacity());
    rangeRuns = new RangeRuns(capacity());
  }

  /** Bounds of the closes of the block at hand; null when they are not kept. */
  public CloseRuns closeRuns() {
    return closeRuns;
  }

  /** The rows from this one on are the block at hand. */
  public void beginBlock(int firstRow) {
    if (closeRuns != null) {
      closeRuns.advance(closeTicks, firstRow, size);
      rangeRuns.advance(lowTicks, highTicks, firstRow, size);
    }
  }

  /**
   * The first of the rows {@code from} to {@code to} of the block at hand whose low is at or below
   * one level or whose high is at or above the other, or {@code to}.
   */
  public int firstReaching(int from, int to, long downTicks, long upTicks) {
    int at = from;
    while (at < to) {
      int end = to;
      if (rangeRuns != null) {
        at = rangeRuns.skip(at, to, downTicks, upTicks);
        end = Math.min(to, rangeRuns.end(at));
      }
      while (at < end && lowTicks[at] > downTicks && highTicks[at] < upTicks) {
        at++;
      }
      if (at < end) {
        return at;
      }
    }
    return to;
  }

  /** Rows held now, the oldest at index 0. */
  public int size() {
    return size;
  }

  /** Index of the present row; -1 before the first. */
  public int row() {
    return row;
  }

  public void setRow(int presentRow) {
    row = presentRow;
  }

  /**
   * Makes room for {@code rows} more and returns by how many rows everything moved towards index 0;
   * columns beside this series must move as well.
   */
  public int makeRoom(int rows) {
    if (size + rows <= timeNanos.length) {
      return 0;
    }
    int shift = size - Math.min(size, retained);
    moveColumn(timeNanos, shift);
    moveColumn(openTicks, shift);
    moveColumn(highTicks, shift);
    moveColumn(lowTicks, shift);
    moveColumn(closeTicks, shift);
    System.arraycopy(volumes, shift, volumes, 0, size - shift);
    size -= shift;
    row -= shift;
    return shift;
  }

  private void moveColumn(long[] column, int shift) {
    System.arraycopy(column, shift, column, 0, size - shift);
  }

  /** Appends rows {@code from} to {@code to} of a block that holds this instrument only. */
  public void append(Block block, int from, int to) {
    int count = to - from;
    System.arraycopy(block.timeNanos(), from, timeNanos, size, count);
    System.arraycopy(block.openTicks(), from, openTicks, size, count);
    System.arraycopy(block.highTicks(), from, highTicks, size, count);
    System.arraycopy(block.lowTicks(), from, lowTicks, size, count);
    System.arraycopy(block.closeTicks(), from, closeTicks, size, count);
    System.arraycopy(block.volumes(), from, volumes, size, count);
    size += count;
  }

  /** Appends one row of a block. */
  public void append(Block block, int blockRow) {
    timeNanos[size] = block.timeNanos()[blockRow];
    openTicks[size] = block.openTicks()[blockRow];
    highTicks[size] = block.highTicks()[blockRow];
    lowTicks[size] = block.lowTicks()[blockRow];
    closeTicks[size] = block.closeTicks()[blockRow];
    volumes[size] = block.volumes()[blockRow];
    size++;
  }

  /** The present row of a series of last prices: the price, and what was traded at it. */
  public void setPrice(long time, long ticks, double volume) {
    size = 1;
    row = 0;
    timeNanos[0] = time;
    closeTicks[0] = ticks;
    volumes[0] = volume;
  }

  /** Nanoseconds since 1970-01-01 UTC. */
  public long[] timeNanos() {
    return timeNanos;
  }

  public long[] openTicks() {
    return openTicks;
  }

  public long[] highTicks() {
    return highTicks;
  }

  public long[] lowTicks() {
    return lowTicks;
  }

  public long[] closeTicks() {
    return closeTicks;
  }

  /** In units of the instrument; 0 means that nothing was traded. */
  public double[] volumes() {
    return volumes;
  }

  /** The column behind a source whose divisor is 1; a defect for the others. */
  public long[] ticks(PriceSource source) {
    return switch (source) {
      case OPEN -> openTicks;
      case HIGH -> highTicks;
      case LOW -> lowTicks;
      case CLOSE -> closeTicks;
      case MEDIAN, TYPICAL -> throw new IllegalArgumentException(source + " has no column");
    };
  }

  /** The source's ticks at a row, times {@link PriceSource#divisor}. */
  public long sourceTicks(PriceSource source, int atRow) {
    return switch (source) {
      case OPEN -> openTicks[atRow];
      case HIGH -> highTicks[atRow];
      case LOW -> lowTicks[atRow];
      case CLOSE -> closeTicks[atRow];
      case MEDIAN -> highTicks[atRow] + lowTicks[atRow];
      case TYPICAL -> highTicks[atRow] + lowTicks[atRow] + closeTicks[atRow];
    };
  }

  /** The source's price at a row as a double, in units of the currency. */
  public double price(PriceSource source, int atRow) {
    return (double) (sourceTicks(source, atRow) * instrument.tickSize().units())
        / (instrument.priceDivisor() * source.divisor());
  }

  /** How many of the newest rows strategies can read: the present one and its history. */
  public int historyRows() {
    return Math.min(size, history + 1);
  }

  /** Refuses to look further back than what was declared: a defect of the strategy. */
  public void checkHistory(int rowsAgo) {
    if (rowsAgo < 0 || rowsAgo > history) {
      throw new IllegalArgumentException(
          "can look back 0 to " + history + " rows, was " + rowsAgo + "; ask for more in open()");
    }
  }

  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    int from = size - Math.min(size, retained);
    state.putLongs(timeNanos, from, size);
    state.putLongs(openTicks, from, size);
    state.putLongs(highTicks, from, size);
    state.putLongs(lowTicks, from, size);
    state.putLongs(closeTicks, from, size);
    state.putDoubles(volumes, from, size);
  }

  public void restore(SnapshotReader state) {
    state.getVersion("series", STATE_VERSION);
    size = state.getLongs(timeNanos, 0);
    state.getLongs(openTicks, 0);
    state.getLongs(highTicks, 0);
    state.getLongs(lowTicks, 0);
    state.getLongs(closeTicks, 0);
    state.getDoubles(volumes, 0);
    row = size - 1;
  }
}
