package dev.lockstep.operators.source;

import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameReader;
import dev.lockstep.wire.MarketBlockDecoder;
import dev.lockstep.wire.generated.BlockKind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;

/**
 * Goes through the rows of one dataset file that lie in a range of time. Reads frame by frame in
 * place, so that its memory is one frame.
 */
final class SymbolCursor implements Closeable {
  // configuration
  private final int instrument;
  private final String path;
  private final byte[] symbol;
  private final EventKind kind;
  private final TimeRange range;

  // runtime state
  private final FSDataInputStream stream;
  private final FrameReader frames;
  private final MarketBlockDecoder decoder = new MarketBlockDecoder();
  private long lastTimeNanos = Long.MIN_VALUE;
  private int row;
  private int end;

  /** Opens the file and goes to its first row in the range. */
  SymbolCursor(int instrument, UnitInput input, EventKind kind, TimeRange range)
      throws IOException {
    this.instrument = instrument;
    this.kind = kind;
    this.range = range;
    path = input.path();
    symbol = input.instrument().symbol().getBytes(StandardCharsets.UTF_8);
    Path file = new Path(path);
    try {
      stream = file.getFileSystem().open(file);
    } catch (IOException e) {
      throw new DatasetDefectException(path, e);
    }
    frames = new FrameReader(stream);
    try {
      nextFrame();
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  /** Whether there is a row under the cursor. */
  boolean hasRow() {
    return row < end;
  }

  /** Copies rows until the array is full or the frame ends, and returns how many. */
  int takeRows(long[] words) throws IOException {
    int count = Math.min(end - row, words.length / StagedRows.WORDS);
    for (int i = 0; i < count; i++) {
      words[i * StagedRows.WORDS + StagedRows.TIME] = decoder.timeNanos(row + i);
    }
    for (int i = 0; i < count; i++) {
      words[i * StagedRows.WORDS + StagedRows.OPEN] = decoder.openTicks(row + i);
    }
    for (int i = 0; i < count; i++) {
      words[i * StagedRows.WORDS + StagedRows.HIGH] = decoder.highTicks(row + i);
    }
    for (int i = 0; i < count; i++) {
      words[i * StagedRows.WORDS + StagedRows.LOW] = decoder.lowTicks(row + i);
    }
    for (int i = 0; i < count; i++) {
      words[i * StagedRows.WORDS + StagedRows.CLOSE] = decoder.closeTicks(row + i);
    }
    for (int i = 0; i < count; i++) {
      words[i * StagedRows.WORDS + StagedRows.VOLUME] =
          Double.doubleToRawLongBits(decoder.volume(row + i));
    }
    skip(count);
    return count;
  }

  /** Appends rows until the block is full or the frame ends. */
  void takeRows(Block into) throws IOException {
    int at = into.length();
    int count = Math.min(end - row, into.capacity() - at);
    Arrays.fill(into.instruments(), at, at + count, instrument);
    decoder.copyTimes(row, count, into.timeNanos(), at);
    decoder.copyOpenTicks(row, count, into.openTicks(), at);
    decoder.copyHighTicks(row, count, into.highTicks(), at);
    decoder.copyLowTicks(row, count, into.lowTicks(), at);
    decoder.copyCloseTicks(row, count, into.closeTicks(), at);
    decoder.copyVolumes(row, count, into.volumes(), at);
    into.setLength(at + count);
    skip(count);
  }

  private void skip(int count) throws IOException {
    row += count;
    if (row == end) {
      nextFrame();
    }
  }

  /** Goes to the next frame that has rows in the range, or to the end. */
  private void nextFrame() throws IOException {
    row = 0;
    end = 0;
    while (row == end && decodeFrame()) {
      int rows = decoder.rows();
      row = firstAtOrAfter(range.fromNanos(), rows);
      end = firstAtOrAfter(range.toNanos(), rows);
      if (end < rows) {
        return;
      }
    }
  }

  private boolean decodeFrame() throws IOException {
    if (lastTimeNanos >= range.toNanos()) {
      return false;
    }
    DecodeReason found;
    try {
      found = frames.next();
    } catch (IOException e) {
      throw new DatasetDefectException(path, e);
    }
    if (found == DecodeReason.END_OF_FRAMES) {
      return false;
    }
    require(found == DecodeReason.OK, FileDefect.UNDECODABLE, found);
    DecodeReason decoded = decoder.wrap(frames.frame());
    require(decoded == DecodeReason.OK, FileDefect.UNDECODABLE, decoded);
    checkFits();
    return true;
  }

  private void checkFits() throws DatasetDefectException {
    require(decoder.symbol().contentEquals(symbol), FileDefect.WRONG_SYMBOL, decoder.symbol());
    byte wanted = kind == EventKind.BAR ? BlockKind.Bars : BlockKind.Trades;
    require(decoder.kind() == wanted, FileDefect.WRONG_KIND, BlockKind.name(decoder.kind()));
    long firstTimeNanos = decoder.timeNanos(0);
    // Prints may share a time, bars of one symbol may not.
    boolean isOrdered =
        firstTimeNanos > lastTimeNanos
            || (kind == EventKind.TRADE && firstTimeNanos == lastTimeNanos);
    require(isOrdered, FileDefect.TIME_NOT_ORDERED, firstTimeNanos);
    lastTimeNanos = decoder.timeNanos(decoder.rows() - 1);
  }

  private void require(boolean holds, FileDefect defect, Object detail)
      throws DatasetDefectException {
    if (!holds) {
      throw new DatasetDefectException(defect, path, frames.position(), String.valueOf(detail));
    }
  }

  private int firstAtOrAfter(long timeNanos, int rows) {
    int low = 0;
    int high = rows;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (decoder.timeNanos(middle) < timeNanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
