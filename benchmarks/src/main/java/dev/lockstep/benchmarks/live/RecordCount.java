package dev.lockstep.benchmarks.live;

import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Counts records, drops them, and tells the stopwatch when there are no more.
 *
 * @param <T> of the records
 */
final class RecordCount<T> extends AbstractStreamOperator<T>
    implements OneInputStreamOperator<T, T>, BoundedOneInput {
  private static final long serialVersionUID = 1;

  private transient Counter processed;

  @Override
  public void open() throws Exception {
    super.open();
    processed = getMetricGroup().counter(KeptCounters.PROCESSED);
  }

  @Override
  public void processElement(StreamRecord<T> element) {
    processed.inc();
  }

  @Override
  public void endInput() {
    Stopwatch.end();
  }
}
