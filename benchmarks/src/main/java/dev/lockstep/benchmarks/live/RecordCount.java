package dev.lockstep.benchmarks.live;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Counts records and tells the stopwatch when there are no more.
 *
 * @param <T> of the records
 */
final class RecordCount<T> extends AbstractStreamOperator<T>
    implements OneInputStreamOperator<T, T>, BoundedOneInput {
  private static final long serialVersionUID = 1;

  private final boolean isHandingOn;

  private transient long records;

  /** Hands records on, or drops them. */
  RecordCount(boolean isHandingOn) {
    this.isHandingOn = isHandingOn;
  }

  @Override
  public void processElement(StreamRecord<T> element) {
    records++;
    if (isHandingOn) {
      output.collect(element);
    }
  }

  @Override
  public void endInput() {
    Stopwatch.end(records);
  }
}
