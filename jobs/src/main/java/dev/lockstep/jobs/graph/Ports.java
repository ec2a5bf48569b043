package dev.lockstep.jobs.graph;

import dev.lockstep.operators.result.UnitResult;
import dev.lockstep.operators.source.UnitElement;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What the graph needs from the outside world. */
public interface Ports {
  /** Adds where events come from. */
  DataStream<UnitElement> market(StreamExecutionEnvironment environment);

  /** Adds where results go. */
  void results(DataStream<UnitResult> results);
}
