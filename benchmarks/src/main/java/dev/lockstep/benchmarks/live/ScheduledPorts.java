package dev.lockstep.benchmarks.live;

import dev.lockstep.jobs.graph.LivePorts;
import dev.lockstep.jobs.graph.LiveShape;
import dev.lockstep.operators.Uids;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.LogBundleSerializer;
import dev.lockstep.operators.live.OutputRecord;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A log that is made up on schedule, by one subtask, and a sink that looks at all outputs. */
final class ScheduledPorts implements LivePorts {
  private final Schedule schedule;
  private final long events;
  private final Sink<OutputRecord> sink;

  ScheduledPorts(Schedule schedule, long events, Sink<OutputRecord> sink) {
    this.schedule = schedule;
    this.events = events;
    this.sink = sink;
  }

  @Override
  public DataStream<LogBundle> events(StreamExecutionEnvironment environment, LiveShape shape) {
    return environment
        .fromSource(
            new NumberSequenceSource(0, events - 1), WatermarkStrategy.noWatermarks(), "Numbers")
        .uid("numbers")
        .setParallelism(1)
        .map(schedule)
        .returns(LogBundleSerializer.TYPE)
        .name(Uids.EVENTS.title())
        .uid(Uids.EVENTS.uid())
        .setParallelism(1);
  }

  @Override
  public void outputs(DataStream<OutputRecord> outputs) {
    outputs.sinkTo(sink).name(Uids.OUTPUTS.title()).uid(Uids.OUTPUTS.uid());
  }

  @Override
  public void orders(DataStream<OutputRecord> orders) {
    // No lane has an external venue.
  }
}
