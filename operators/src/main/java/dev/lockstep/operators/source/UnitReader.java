package dev.lockstep.operators.source;

import dev.lockstep.market.Block;
import dev.lockstep.operators.unit.Unit;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;

/**
 * Reads one unit after the other on the thread of its task, one block per call, so that checkpoints
 * come in between. A snapshot holds the units that are not over; they start again from their
 * beginning.
 */
final class UnitReader implements SourceReader<UnitElement, UnitSplit> {
  // configuration
  private final SourceReaderContext context;

  // runtime state
  private final Deque<Unit> assigned = new ArrayDeque<>();
  private CompletableFuture<Void> available = new CompletableFuture<>();
  private boolean noMoreUnits;
  private UnitElement element;
  private GroupRows rows;

  UnitReader(SourceReaderContext context) {
    this.context = context;
  }

  @Override
  public void start() {
    // What was restored is worked first; see addSplits.
    if (assigned.isEmpty()) {
      context.sendSplitRequest();
    }
  }

  @Override
  public InputStatus pollNext(ReaderOutput<UnitElement> output) throws IOException {
    if (element == null && !beginUnit()) {
      return noMoreUnits ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
    }
    advance();
    output.collect(element);
    if (element.kind() == UnitElement.Kind.UNIT_ENDED) {
      endUnit();
    }
    return InputStatus.MORE_AVAILABLE;
  }

  private boolean beginUnit() {
    Unit unit = assigned.peek();
    if (unit == null) {
      return false;
    }
    element = new UnitElement(UnitElement.Kind.GROUP_ENDED, unit, -1, new Block(unit.blockRows()));
    return true;
  }

  /** Goes from one element of the unit to the next. */
  private void advance() throws IOException {
    switch (element.kind()) {
      case GROUP_STARTED, BLOCK -> readBlock();
      case GROUP_ENDED -> beginGroup(element.groupIndex() + 1);
      case UNIT_ENDED -> throw new IllegalStateException("a unit ends once");
    }
  }

  private void readBlock() throws IOException {
    if (rows.next(element.block())) {
      element.become(UnitElement.Kind.BLOCK);
    } else {
      closeRows();
      element.become(UnitElement.Kind.GROUP_ENDED);
    }
  }

  private void beginGroup(int group) throws IOException {
    Unit unit = element.unit();
    if (group == unit.groups().size()) {
      element.become(UnitElement.Kind.UNIT_ENDED);
    } else {
      rows = GroupRows.open(unit.groups().get(group), unit.range());
      element.beginGroup(group);
    }
  }

  private void endUnit() {
    element = null;
    assigned.remove();
    if (assigned.isEmpty() && !noMoreUnits) {
      available = new CompletableFuture<>();
      context.sendSplitRequest();
    }
  }

  @Override
  public List<UnitSplit> snapshotState(long checkpoint) {
    List<UnitSplit> unfinished = new ArrayList<>();
    for (Unit unit : assigned) {
      unfinished.add(new UnitSplit(unit));
    }
    return unfinished;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return assigned.isEmpty() && !noMoreUnits ? available : CompletableFuture.completedFuture(null);
  }

  @Override
  public void addSplits(List<UnitSplit> splits) {
    for (UnitSplit split : splits) {
      assigned.add(split.unit());
    }
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    noMoreUnits = true;
    available.complete(null);
  }

  private void closeRows() throws IOException {
    if (rows != null) {
      rows.close();
      rows = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeRows();
  }
}
