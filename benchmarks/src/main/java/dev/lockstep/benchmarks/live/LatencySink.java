package dev.lockstep.benchmarks.live;

import dev.lockstep.operators.live.OutputRecord;
import dev.lockstep.operators.live.OutputStream;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.OrderEventDecoder;
import org.HdrHistogram.Histogram;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Measures how long after its due time each event's report of equity arrives. */
final class LatencySink implements Sink<OutputRecord> {
  private static final long serialVersionUID = 1;

  private final long warmUpEvents;

  /** Outputs of the first events are not counted. */
  LatencySink(long warmUpEvents) {
    this.warmUpEvents = warmUpEvents;
  }

  @Override
  public SinkWriter<OutputRecord> createWriter(WriterInitContext context) {
    return new Writer(warmUpEvents);
  }

  private static final class Writer implements SinkWriter<OutputRecord> {
    private final long warmUpEvents;
    private final Histogram latencies = Latencies.histogram();
    private final OrderEventDecoder event = new OrderEventDecoder();

    Writer(long warmUpEvents) {
      this.warmUpEvents = warmUpEvents;
    }

    @Override
    public void write(OutputRecord output, Context context) {
      if (output.stream() != OutputStream.EQUITY) {
        return;
      }
      byte[] frame = output.value();
      DecodeReason reason = event.wrap(frame, 0, frame.length);
      if (reason != DecodeReason.OK) {
        throw new IllegalStateException("an output must be valid, was " + reason);
      }
      if (event.offset() >= warmUpEvents) {
        latencies.recordValue(Latencies.nowNanos() - event.timestampNanos());
      }
    }

    @Override
    public void flush(boolean endOfInput) {
      // Nothing waits.
    }

    @Override
    public void close() {
      Latencies.add(latencies);
    }
  }
}
