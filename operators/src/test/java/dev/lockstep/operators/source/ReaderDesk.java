package dev.lockstep.operators.source;

import dev.lockstep.operators.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/** The side of the readers as an enumerator sees it: who is there, and what they were given. */
final class ReaderDesk implements SplitEnumeratorContext<UnitSplit> {
  final Map<Integer, ReaderInfo> readers = new HashMap<>();
  final List<Unit> given = new ArrayList<>();
  final List<Integer> sentHome = new ArrayList<>();

  void seat(int subtask) {
    readers.put(subtask, new ReaderInfo(subtask, "localhost"));
  }

  List<Integer> givenNumbers() {
    return given.stream().map(Unit::number).toList();
  }

  @Override
  public Map<Integer, ReaderInfo> registeredReaders() {
    return readers;
  }

  @Override
  public void assignSplits(SplitsAssignment<UnitSplit> assignment) {
    assignment
        .assignment()
        .values()
        .forEach(splits -> splits.forEach(split -> given.add(split.unit())));
  }

  @Override
  public void signalNoMoreSplits(int subtask) {
    sentHome.add(subtask);
  }

  @Override
  public SplitEnumeratorMetricGroup metricGroup() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void sendEventToSourceReader(int subtask, SourceEvent event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int currentParallelism() {
    return readers.size();
  }

  @Override
  public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> void callAsync(
      Callable<T> callable, BiConsumer<T, Throwable> handler, long delayMillis, long periodMillis) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void runInCoordinatorThread(Runnable work) {
    throw new UnsupportedOperationException();
  }
}
