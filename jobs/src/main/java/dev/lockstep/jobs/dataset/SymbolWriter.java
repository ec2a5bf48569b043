package dev.lockstep.jobs.dataset;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.RunFailure;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;

/** Takes the rows of one symbol in order of their times. */
public final class SymbolWriter implements Closeable {
  static final int ROWS_PER_FRAME = 4096;

  // configuration
  private final FrameFile file;
  private final Instrument instrument;
  private final EventKind kind;
  private final Consumer<SymbolEntry> done;

  // runtime state
  private final Block block = new Block(ROWS_PER_FRAME);
  private long rows;
  private long firstNanos;
  private long lastNanos = Long.MIN_VALUE;

  SymbolWriter(FrameFile file, Instrument instrument, EventKind kind, Consumer<SymbolEntry> done) {
    this.file = file;
    this.instrument = instrument;
    this.kind = kind;
    this.done = done;
    block.clear(kind);
  }

  /** Appends a bar; its time must be after that of the one before. */
  public void addBar(long time, long open, long high, long low, long close, double volume) {
    count(EventKind.BAR, time);
    block.addBar(time, open, high, low, close, volume);
    flushIfFull();
  }

  /** Appends a trade print; its time must not be before that of the one before. */
  public void addTrade(long time, long priceTicks, double size) {
    count(EventKind.TRADE, time);
    block.addTrade(time, priceTicks, size);
    flushIfFull();
  }

  private void count(EventKind rowKind, long time) {
    boolean ordered = kind == EventKind.BAR ? time > lastNanos : time >= lastNanos;
    if (rowKind != kind || !ordered) {
      throw new IllegalArgumentException(
          rowKind + " at " + Times.text(time) + " must be a " + kind + " after the row before");
    }
    if (rows == 0) {
      firstNanos = time;
    }
    lastNanos = time;
    rows++;
  }

  private void flushIfFull() {
    if (block.isFull()) {
      flush();
    }
  }

  private void flush() {
    try {
      file.append(instrument.symbol(), block);
    } catch (IOException e) {
      throw failed(e);
    }
    block.clear(kind);
  }

  /** Rows so far. */
  public long rows() {
    return rows;
  }

  /** Ends the symbol, which must have a row, and puts its file onto the disk. */
  public void finish(RowCounts counts) {
    if (block.length() > 0) {
      flush();
    }
    try {
      file.sync();
    } catch (IOException e) {
      throw failed(e);
    }
    done.accept(
        new SymbolEntry(
            instrument,
            file.name(),
            file.bytes(),
            file.hash(),
            rows,
            firstNanos,
            lastNanos,
            counts));
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private RunFailure failed(IOException e) {
    return new RunFailure(file.name() + " could not be written: " + e.getMessage(), e);
  }
}
