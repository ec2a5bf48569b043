package dev.lockstep.benchmarks.live;

import dev.lockstep.jobs.graph.LiveGraph;
import dev.lockstep.jobs.graph.LiveShape;
import dev.lockstep.jobs.live.EventLog;
import dev.lockstep.jobs.live.KafkaPorts;
import dev.lockstep.operators.Uids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job over one of the topics. */
interface ThroughputContender {
  void attach(StreamExecutionEnvironment environment, EventLog log, int parallelism);

  /**
   * What anybody would write first: takes records as they are, decodes nothing, keys them by the
   * record's key, counts in a field and drops them.
   *
   * @param consumer settings beyond Kafka's defaults
   */
  record Bare(Properties consumer) implements ThroughputContender {
    @Override
    public void attach(StreamExecutionEnvironment environment, EventLog log, int parallelism) {
      environment
          .fromSource(
              RecordReader.source(log, consumer),
              WatermarkStrategy.noWatermarks(),
              Uids.EVENTS.title(),
              RecordReader.TYPE)
          .uid(Uids.EVENTS.uid())
          .setParallelism(parallelism)
          .keyBy(record -> new String(record.f0, StandardCharsets.UTF_8), Types.STRING)
          .transform("Count", RecordReader.TYPE, new RecordCount<>())
          .uid("last-record");
    }
  }

  /**
   * The live graph with its ports on Kafka, outputs exactly once.
   *
   * @param bundle how long events wait for each other
   */
  record Whole(Symbols symbols, Duration bundle) implements ThroughputContender {
    private static final int HOT_GROUPS = 10_000;
    private static final long EQUITY_NANOS = 60_000_000_000L;

    @Override
    public void attach(StreamExecutionEnvironment environment, EventLog log, int parallelism) {
      LiveGraph.attach(
          environment,
          new TimedPorts(new KafkaPorts(log)),
          new LiveShape(
              symbols.spec(EQUITY_NANOS),
              JobConfiguration.MAX_PARALLELISM,
              parallelism,
              parallelism,
              HOT_GROUPS,
              bundle));
    }
  }
}
