package dev.lockstep.jobs.graph;

import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.OutputRecord;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What the live graph needs from the outside world. */
public interface LivePorts {
  /** Adds where the log comes from: what is read together stands together, in the log's order. */
  DataStream<LogBundle> events(StreamExecutionEnvironment environment, LiveShape shape);

  /** Adds where all outputs but orders go. */
  void outputs(DataStream<OutputRecord> outputs);

  /** Adds where orders to an external venue go. */
  void orders(DataStream<OutputRecord> orders);
}
