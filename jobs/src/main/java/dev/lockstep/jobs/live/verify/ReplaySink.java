package dev.lockstep.jobs.live.verify;

import dev.lockstep.operators.live.OutputRecord;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Writes into the {@link ReplayQueue} of this process that has the given id. */
final class ReplaySink implements Sink<OutputRecord> {
  private static final long serialVersionUID = 1;

  private final String id;

  ReplaySink(String id) {
    this.id = id;
  }

  @Override
  public SinkWriter<OutputRecord> createWriter(WriterInitContext context) {
    return new Writer(ReplayQueue.find(id));
  }

  private record Writer(ReplayQueue queue) implements SinkWriter<OutputRecord> {
    @Override
    public void write(OutputRecord record, Context context) throws InterruptedException {
      queue.put(record);
    }

    @Override
    public void flush(boolean endOfInput) {
      // Each record is handed over at once.
    }

    @Override
    public void close() {
      // The client closes the queue.
    }
  }
}
