package dev.lockstep.benchmarks.live;

import dev.lockstep.jobs.graph.LivePorts;
import dev.lockstep.jobs.graph.LiveShape;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.OutputRecord;
import dev.lockstep.operators.live.OutputRecordSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Ports that say, inside the chain of the engines, when the log is worked. */
record TimedPorts(LivePorts ports) implements LivePorts {
  @Override
  public DataStream<LogBundle> events(StreamExecutionEnvironment environment, LiveShape shape) {
    return ports.events(environment, shape);
  }

  @Override
  public void outputs(DataStream<OutputRecord> outputs) {
    ports.outputs(
        outputs
            .transform("Last", OutputRecordSerializer.TYPE, new LastRecord<>())
            .uid("last-record"));
  }

  @Override
  public void orders(DataStream<OutputRecord> orders) {
    ports.orders(orders);
  }
}
