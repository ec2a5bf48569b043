package dev.lockstep.benchmarks.live;

import dev.lockstep.jobs.graph.LivePorts;
import dev.lockstep.operators.live.LogRecord;
import dev.lockstep.operators.live.LogRecordSerializer;
import dev.lockstep.operators.live.OutputRecord;
import dev.lockstep.operators.live.OutputRecordSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Ports that are timed at both ends, inside the chains of source and engine. */
record TimedPorts(LivePorts ports, int sourceParallelism) implements LivePorts {
  @Override
  public DataStream<LogRecord> events(StreamExecutionEnvironment environment) {
    return ports
        .events(environment)
        .map(new FirstRecord())
        .returns(LogRecordSerializer.TYPE)
        .uid("first-record")
        .setParallelism(sourceParallelism);
  }

  @Override
  public void outputs(DataStream<OutputRecord> outputs) {
    ports.outputs(
        outputs
            .transform("Last", OutputRecordSerializer.TYPE, new RecordCount<>(true))
            .uid("last-record"));
  }

  @Override
  public void orders(DataStream<OutputRecord> orders) {
    ports.orders(orders);
  }
}
