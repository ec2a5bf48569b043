package dev.lockstep.market;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * A run of consecutive market events of one group and one kind, held as columns. Rows are ordered
 * by (time, instrument index, sequence). Reused: whoever fills it owns it, and a reader must be
 * done with it when the call that handed it over returns.
 *
 * <p>Prices are in ticks of the row's instrument. A {@link EventKind#TRADE} row holds its price in
 * all four price columns; its volume is its size.
 */
public final class Block {
  private final int[] instruments;
  private final long[] timeNanos;
  private final long[] openTicks;
  private final long[] highTicks;
  private final long[] lowTicks;
  private final long[] closeTicks;
  private final double[] volumes;

  private EventKind kind = EventKind.BAR;
  private int length;

  public Block(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("block capacity must be >= 1, was " + capacity);
    }
    instruments = new int[capacity];
    timeNanos = new long[capacity];
    openTicks = new long[capacity];
    highTicks = new long[capacity];
    lowTicks = new long[capacity];
    closeTicks = new long[capacity];
    volumes = new double[capacity];
  }

  public int capacity() {
    return instruments.length;
  }

  public int length() {
    return length;
  }

  public boolean isFull() {
    return length == instruments.length;
  }

  public EventKind kind() {
    return kind;
  }

  /** Forgets all rows and sets the kind of those to come. */
  public void clear(EventKind newKind) {
    kind = newKind;
    length = 0;
  }

  /** Declares the first {@code rows} rows valid, after a bulk copy into the columns. */
  public void setLength(int rows) {
    if (rows < 0 || rows > instruments.length) {
      throw new IllegalArgumentException(
          "block length must be 0 to " + instruments.length + ", was " + rows);
    }
    length = rows;
  }

  /**
   * Appends one bar of the first instrument and returns its row; the block must not be full. {@link
   * #setInstrument} makes it another's.
   */
  public int addBar(long time, long open, long high, long low, long close, double volume) {
    int row = length++;
    instruments[row] = 0;
    timeNanos[row] = time;
    openTicks[row] = open;
    highTicks[row] = high;
    lowTicks[row] = low;
    closeTicks[row] = close;
    volumes[row] = volume;
    return row;
  }

  /** Appends one print of the first instrument and returns its row. */
  public int addTrade(long time, long priceTicks, double size) {
    return addBar(time, priceTicks, priceTicks, priceTicks, priceTicks, size);
  }

  /** Says which instrument of the group a row belongs to. */
  public void setInstrument(int row, int instrument) {
    instruments[row] = instrument;
  }

  /** Appends all rows of another block of the same kind. */
  public void append(Block source) {
    copy(source, 0, length, source.length);
    length += source.length;
  }

  /**
   * Puts rows of equal time into the order of their instruments, from a given row on and with those
   * before it: they may have come in any order. The order of times is not changed.
   */
  public void orderByInstrument(int fromRow) {
    for (int row = Math.max(1, fromRow); row < length; row++) {
      for (int at = row;
          at > 0 && timeNanos[at - 1] == timeNanos[at] && instruments[at - 1] > instruments[at];
          at--) {
        swap(at - 1, at);
      }
    }
  }

  private void swap(int a, int b) {
    int instrument = instruments[a];
    instruments[a] = instruments[b];
    instruments[b] = instrument;
    for (long[] column : new long[][] {timeNanos, openTicks, highTicks, lowTicks, closeTicks}) {
      long value = column[a];
      column[a] = column[b];
      column[b] = value;
    }
    double volume = volumes[a];
    volumes[a] = volumes[b];
    volumes[b] = volume;
  }

  /** Drops the first rows and moves the others to the front. */
  public void dropFirst(int rows) {
    length -= rows;
    copy(this, rows, 0, length);
  }

  private void copy(Block source, int from, int to, int count) {
    System.arraycopy(source.instruments, from, instruments, to, count);
    System.arraycopy(source.timeNanos, from, timeNanos, to, count);
    System.arraycopy(source.openTicks, from, openTicks, to, count);
    System.arraycopy(source.highTicks, from, highTicks, to, count);
    System.arraycopy(source.lowTicks, from, lowTicks, to, count);
    System.arraycopy(source.closeTicks, from, closeTicks, to, count);
    System.arraycopy(source.volumes, from, volumes, to, count);
  }

  /** Index of each row's instrument in its group. */
  public int[] instruments() {
    return instruments;
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

  /** Writes the rows; the kind and capacity are settings. */
  public void save(SnapshotWriter out) {
    out.putInt(length);
    for (int row = 0; row < length; row++) {
      out.putInt(instruments[row]);
    }
    out.putLongs(timeNanos, 0, length);
    out.putLongs(openTicks, 0, length);
    out.putLongs(highTicks, 0, length);
    out.putLongs(lowTicks, 0, length);
    out.putLongs(closeTicks, 0, length);
    out.putDoubles(volumes, 0, length);
  }

  /** Takes back what {@link #save} wrote. */
  public void restore(SnapshotReader in) {
    setLength(in.getInt());
    for (int row = 0; row < length; row++) {
      instruments[row] = in.getInt();
    }
    in.getLongs(timeNanos, 0);
    in.getLongs(openTicks, 0);
    in.getLongs(highTicks, 0);
    in.getLongs(lowTicks, 0);
    in.getLongs(closeTicks, 0);
    in.getDoubles(volumes, 0);
  }
}
