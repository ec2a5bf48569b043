package dev.lockstep.operators.source;

import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.operators.unit.UnitGroup;
import java.io.Closeable;
import java.io.IOException;

/** The rows of a group in the order (time, instrument index, sequence). */
abstract sealed class GroupRows implements Closeable permits SingleSymbol, MergedSymbols {
  private final EventKind kind;

  GroupRows(EventKind kind) {
    this.kind = kind;
  }

  /** Opens all files of the group. */
  static GroupRows open(UnitGroup group, TimeRange range) throws IOException {
    if (group.inputs().size() == 1) {
      return new SingleSymbol(
          group.kind(), new SymbolCursor(0, group.inputs().get(0), group.kind(), range));
    }
    return MergedSymbols.open(group, range);
  }

  /** Fills the block with the next rows, as many as it holds; false when there is no row left. */
  final boolean next(Block into) throws IOException {
    into.clear(kind);
    fill(into);
    return into.length() > 0;
  }

  abstract void fill(Block into) throws IOException;
}
