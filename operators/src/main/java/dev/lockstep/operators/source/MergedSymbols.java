package dev.lockstep.operators.source;

import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.operators.unit.UnitInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.util.IOUtils;

/** The rows of several files, merged row by row. Holds one frame of each file in memory. */
final class MergedSymbols extends GroupRows {
  private final List<SymbolCursor> cursors;
  private final StagedRows[] rows;
  private final Agenda agenda;
  private int nextDue;

  private MergedSymbols(EventKind kind, List<SymbolCursor> cursors) throws IOException {
    super(kind);
    this.cursors = cursors;
    rows = new StagedRows[cursors.size()];
    agenda = new Agenda(rows.length);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new StagedRows(cursors.get(i));
      if (rows[i].hasRow()) {
        agenda.comeBack(i, rows[i].timeNanos());
      }
    }
    agenda.next();
  }

  static MergedSymbols open(UnitGroup group, TimeRange range) throws IOException {
    List<SymbolCursor> open = new ArrayList<>();
    try {
      for (UnitInput input : group.inputs()) {
        open.add(new SymbolCursor(open.size(), input, group.kind(), range));
      }
      return new MergedSymbols(group.kind(), open);
    } catch (IOException e) {
      IOUtils.closeAllQuietly(open);
      throw e;
    }
  }

  @Override
  void fill(Block into) throws IOException {
    while (!into.isFull() && agenda.due() > 0) {
      takeRow(into);
    }
  }

  private void takeRow(Block into) throws IOException {
    int instrument = agenda.dueInstrument(nextDue);
    StagedRows symbol = rows[instrument];
    symbol.takeRow(instrument, into);
    if (symbol.hasRow()) {
      long time = symbol.timeNanos();
      if (time == agenda.dueTimeNanos()) {
        // Prints of one time and symbol stay together, in their sequence.
        return;
      }
      agenda.comeBack(instrument, time);
    }
    nextDue++;
    if (nextDue == agenda.due()) {
      agenda.next();
      nextDue = 0;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      IOUtils.closeAll(cursors);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      // Flink's method declares it; a cursor throws nothing else.
      throw new IOException(e);
    }
  }
}
