package dev.lockstep.operators.source;

import dev.lockstep.operators.unit.UnitPlan;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/**
 * Hands out units one at a time, lowest number first, to whichever reader asks: a reader that is
 * done early takes the work that others have not begun. Holds numbers; a unit is made when it is
 * handed out.
 */
final class UnitEnumerator implements SplitEnumerator<UnitSplit, PendingUnits> {
  // configuration
  private final SplitEnumeratorContext<UnitSplit> context;
  private final UnitPlan plan;

  // runtime state
  private final PendingUnits pending;

  UnitEnumerator(SplitEnumeratorContext<UnitSplit> context, UnitPlan plan, PendingUnits pending) {
    this.context = context;
    this.plan = plan;
    this.pending = pending.copy();
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
    if (pending.isEmpty()) {
      context.signalNoMoreSplits(subtask);
    } else {
      context.assignSplit(new UnitSplit(plan.unit(pending.take())), subtask);
    }
  }

  @Override
  public void addSplitsBack(List<UnitSplit> splits, int subtask) {
    for (UnitSplit split : splits) {
      pending.giveBack(split.unit().number());
    }
  }

  @Override
  public void addReader(int subtask) {
    // A reader is given work when it asks.
  }

  @Override
  public PendingUnits snapshotState(long checkpoint) {
    return pending.copy();
  }

  @Override
  public void close() throws IOException {
    // There is nothing to close.
  }
}
