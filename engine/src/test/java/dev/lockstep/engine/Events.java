package dev.lockstep.engine;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a test in the order of the log. Time starts at 1970-01-01 UTC; bars are daily and
 * have a volume of 1,000 unless something else is said.
 */
public final class Events {
  public static final long DAY = 86_400_000_000_000L;
  public static final long MINUTE = 60_000_000_000L;
  private static final double VOLUME = 1_000;

  private final EventKind kind;
  private final List<Row> rows = new ArrayList<>();
  private long timeNanos;
  private long periodNanos = DAY;

  private Events(EventKind kind) {
    this.kind = kind;
  }

  public static Events bars() {
    return new Events(EventKind.BAR);
  }

  public static Events prints() {
    return new Events(EventKind.TRADE);
  }

  /** An instrument whose tick and lot are 1: one lot at a price of 7 ticks is worth 7. */
  public static Instrument instrument(String symbol) {
    return new Instrument(symbol, DecimalSize.ONE, DecimalSize.ONE, "USD", 1, ZoneOffset.UTC);
  }

  /** Sets the time of the next row, ns since 1970 UTC. */
  public Events at(long newTimeNanos) {
    timeNanos = newTimeNanos;
    return this;
  }

  /** Sets the time of the next row to the beginning of a day, counted from 0. */
  public Events day(int day) {
    return at(day * DAY);
  }

  /** Sets how far apart the rows of {@link #bar} are. */
  public Events every(long newPeriodNanos) {
    periodNanos = newPeriodNanos;
    return this;
  }

  /** The next bar of the first instrument. */
  public Events bar(long open, long high, long low, long close) {
    barOf(0, open, high, low, close);
    timeNanos += periodNanos;
    return this;
  }

  /** A bar that opened, stayed and closed at one price. */
  public Events flat(long price) {
    return bar(price, price, price, price);
  }

  /** A bar of any instrument at the present time, which stays. */
  public Events barOf(int instrument, long open, long high, long low, long close) {
    rows.add(new Row(instrument, timeNanos, open, high, low, close, VOLUME));
    return this;
  }

  /** A bar of any instrument that opened, stayed and closed at one price. */
  public Events flatOf(int instrument, long price) {
    return barOf(instrument, price, price, price, price);
  }

  /** A print of any instrument at the present time, which moves on by a nanosecond. */
  public Events print(int instrument, long priceTicks, double size) {
    rows.add(
        new Row(instrument, timeNanos++, priceTicks, priceTicks, priceTicks, priceTicks, size));
    return this;
  }

  /** Changes the volume of the last row. */
  public Events volume(double volume) {
    Row last = rows.remove(rows.size() - 1);
    rows.add(last.withVolume(volume));
    return this;
  }

  public Events add(Row row) {
    rows.add(row);
    return this;
  }

  public EventKind kind() {
    return kind;
  }

  public int size() {
    return rows.size();
  }

  public Row row(int index) {
    return rows.get(index);
  }

  /** Feeds rows {@code from} (inclusive) to {@code to} (exclusive) as one block. */
  public void feed(GroupEngine engine, int from, int to) {
    engine.accept(block(from, to));
  }

  /** Feeds all rows in blocks of at most {@code length}. */
  public void feed(GroupEngine engine, int length) {
    for (int from = 0; from < rows.size(); from += length) {
      feed(engine, from, Math.min(rows.size(), from + length));
    }
  }

  /** Rows {@code from} (inclusive) to {@code to} (exclusive) as one block. */
  public Block block(int from, int to) {
    Block block = new Block(Math.max(1, to - from));
    block.clear(kind);
    for (Row row : rows.subList(from, to)) {
      int added = block.addBar(row.timeNanos, row.open, row.high, row.low, row.close, row.volume);
      block.setInstrument(added, row.instrument);
    }
    return block;
  }

  /** One event; prices in ticks, volume in units of the instrument. */
  public record Row(
      int instrument, long timeNanos, long open, long high, long low, long close, double volume) {

    Row withVolume(double newVolume) {
      return new Row(instrument, timeNanos, open, high, low, close, newVolume);
    }
  }
}
