package dev.lockstep.market;

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

  /** Appends one bar; the block must not be full. */
  public void addBar(
      int instrument, long time, long open, long high, long low, long close, double volume) {
    int row = length++;
    instruments[row] = instrument;
    timeNanos[row] = time;
    openTicks[row] = open;
    highTicks[row] = high;
    lowTicks[row] = low;
    closeTicks[row] = close;
    volumes[row] = volume;
  }

  /** Appends one print; the block must not be full. */
  public void addTrade(int instrument, long time, long priceTicks, double size) {
    addBar(instrument, time, priceTicks, priceTicks, priceTicks, priceTicks, size);
  }

  /** Appends row {@code row} of another block of the same kind. */
  public void addRow(Block source, int row) {
    addBar(
        source.instruments[row],
        source.timeNanos[row],
        source.openTicks[row],
        source.highTicks[row],
        source.lowTicks[row],
        source.closeTicks[row],
        source.volumes[row]);
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
}
