package dev.lockstep.operators.source;

import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import java.io.IOException;

/** The rows of one file, copied column by column. */
final class SingleSymbol extends GroupRows {
  private final SymbolCursor cursor;

  SingleSymbol(EventKind kind, SymbolCursor cursor) {
    super(kind);
    this.cursor = cursor;
  }

  @Override
  void fill(Block into) throws IOException {
    while (!into.isFull() && cursor.hasRow()) {
      cursor.takeRows(into);
    }
  }

  @Override
  public void close() throws IOException {
    cursor.close();
  }
}
