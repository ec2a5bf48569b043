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
  private final SymbolCursor[] cursors;
  private final Agenda agenda;
  private int nextDue;

  private MergedSymbols(EventKind kind, List<SymbolCursor> open) {
    super(kind);
    cursors = open.toArray(SymbolCursor[]::new);
    agenda = new Agenda(cursors.length);
    for (int i = 0; i < cursors.length; i++) {
      if (cursors[i].hasRow()) {
        agenda.comeBack(i, cursors[i].timeNanos());
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
    } catch (IOException e) {
      IOUtils.closeAllQuietly(open);
      throw e;
    }
    return new MergedSymbols(group.kind(), open);
  }

  @Override
  void fill(Block into) throws IOException {
    while (!into.isFull() && agenda.due() > 0) {
      takeRow(into);
    }
  }

  private void takeRow(Block into) throws IOException {
    int instrument = agenda.dueInstrument(nextDue);
    SymbolCursor cursor = cursors[instrument];
    cursor.takeRow(into);
    if (cursor.hasRow()) {
      long time = cursor.timeNanos();
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
      IOUtils.closeAll(List.of(cursors));
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
