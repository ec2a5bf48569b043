package dev.lockstep.jobs.bounded;

import dev.lockstep.operators.result.UnitResult;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Writes results to the {@link Handover} of this process that has the given id. */
final class HandoverSink implements Sink<UnitResult> {
  private static final long serialVersionUID = 1;

  private final String id;

  HandoverSink(String id) {
    this.id = id;
  }

  @Override
  public SinkWriter<UnitResult> createWriter(WriterInitContext context) {
    return new Writer(Handover.find(id));
  }

  private record Writer(Handover handover) implements SinkWriter<UnitResult> {
    @Override
    public void write(UnitResult result, Context context) throws InterruptedException {
      handover.put(result);
    }

    @Override
    public void flush(boolean endOfInput) {
      // Each result is handed over at once.
    }

    @Override
    public void close() {
      // The client closes the handover.
    }
  }
}
