package dev.lockstep.operators.source;

import dev.lockstep.operators.unit.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/**
 * Hands out units one at a time, lowest number first, to whichever reader asks: a reader that is
 * done early takes the work that others have not begun.
 */
final class UnitEnumerator implements SplitEnumerator<UnitSplit, PendingUnits> {
  // configuration
  private final SplitEnumeratorContext<UnitSplit> context;

  // runtime state
  private final PriorityQueue<Unit> pending =
      new PriorityQueue<>(Comparator.comparingInt(Unit::number));

  UnitEnumerator(SplitEnumeratorContext<UnitSplit> context, PendingUnits units) {
    this.context = context;
    pending.addAll(units.units());
  }

  @Override
  public void start() {
    // Readers ask; nothing happens before.
  }

  @Override
  public void handleSplitRequest(int subtask, String host) {
    if (!context.registeredReaders().containsKey(subtask)) {
      // It failed after it asked, and asks again when it is back.
      return;
    }
    Unit unit = pending.poll();
    if (unit == null) {
      context.signalNoMoreSplits(subtask);
    } else {
      context.assignSplit(new UnitSplit(unit), subtask);
    }
  }

  @Override
  public void addSplitsBack(List<UnitSplit> splits, int subtask) {
    for (UnitSplit split : splits) {
      pending.add(split.unit());
    }
  }

  @Override
  public void addReader(int subtask) {
    // A reader is given work when it asks.
  }

  @Override
  public PendingUnits snapshotState(long checkpoint) {
    List<Unit> units = new ArrayList<>(pending);
    units.sort(Comparator.comparingInt(Unit::number));
    return new PendingUnits(units);
  }

  @Override
  public void close() throws IOException {
    pending.clear();
  }
}
