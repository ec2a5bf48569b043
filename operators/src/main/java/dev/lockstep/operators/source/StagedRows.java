package dev.lockstep.operators.source;

import dev.lockstep.market.Block;
import java.io.IOException;

/**
 * The next rows of one file, row by row instead of column by column. A merge of many files would
 * otherwise touch six places in memory for each row, too many for a cache of the processor to keep.
 */
final class StagedRows {
  private static final int ROWS = 64;

  static final int TIME = 0;
  static final int OPEN = 1;
  static final int HIGH = 2;
  static final int LOW = 3;
  static final int CLOSE = 4;
  static final int VOLUME = 5;
  static final int WORDS = 6;

  private final SymbolCursor cursor;
  private final long[] words = new long[ROWS * WORDS];
  private int at;
  private int end;

  /** Begins with the row under the cursor, which moves ahead of what is taken from here. */
  StagedRows(SymbolCursor cursor) throws IOException {
    this.cursor = cursor;
    refill();
  }

  boolean hasRow() {
    return at < end;
  }

  /** Time of the next row. */
  long timeNanos() {
    return words[at + TIME];
  }

  /** Appends the next row and goes on. */
  void takeRow(int instrument, Block into) throws IOException {
    int row = at;
    int added =
        into.addBar(
            words[row + TIME],
            words[row + OPEN],
            words[row + HIGH],
            words[row + LOW],
            words[row + CLOSE],
            Double.longBitsToDouble(words[row + VOLUME]));
    into.setInstrument(added, instrument);
    at = row + WORDS;
    if (at == end) {
      refill();
    }
  }

  private void refill() throws IOException {
    at = 0;
    end = cursor.hasRow() ? WORDS * cursor.takeRows(words) : 0;
  }
}
