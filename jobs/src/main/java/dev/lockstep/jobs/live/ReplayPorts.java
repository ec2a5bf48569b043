package dev.lockstep.jobs.live;

import dev.lockstep.jobs.graph.LivePorts;
import dev.lockstep.jobs.graph.LiveShape;
import dev.lockstep.jobs.live.verify.Replay;
import dev.lockstep.operators.Uids;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.OutputRecord;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The same events once more, up to an end; outputs go to the client, orders nowhere. */
record ReplayPorts(EventLog events, Replay replay) implements LivePorts {
  @Override
  public DataStream<LogBundle> events(StreamExecutionEnvironment environment, LiveShape shape) {
    return events.read(environment, Uids.EVENTS_AGAIN, shape);
  }

  @Override
  public void outputs(DataStream<OutputRecord> outputs) {
    outputs.sinkTo(replay.sink()).name(Uids.COMPARISON.title()).uid(Uids.COMPARISON.uid());
  }

  @Override
  public void orders(DataStream<OutputRecord> orders) {
    // A venue must not get them again.
  }
}
