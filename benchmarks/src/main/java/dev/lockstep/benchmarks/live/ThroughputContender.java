package dev.lockstep.benchmarks.live;

import dev.lockstep.jobs.graph.LiveGraph;
import dev.lockstep.jobs.graph.LiveShape;
import dev.lockstep.jobs.live.EventLog;
import dev.lockstep.jobs.live.KafkaPorts;
import dev.lockstep.operators.Uids;
import dev.lockstep.operators.live.LogRecordSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job over one of the topics. */
interface ThroughputContender {
  void attach(StreamExecutionEnvironment environment, EventLog log, int parallelism);

  /** How many events went through the job that just ended. */
  long events();

  /**
   * What anybody would write first: takes records as they are, decodes nothing, keys them by the
   * record's key, counts in a field and drops them.
   */
  final class Bare implements ThroughputContender {
    @Override
    public void attach(StreamExecutionEnvironment environment, EventLog log, int parallelism) {
      log.read(environment, Uids.EVENTS, parallelism)
          .map(new FirstRecord())
          .returns(LogRecordSerializer.TYPE)
          .uid("first-record")
          .keyBy(record -> new String(record.key(), StandardCharsets.UTF_8), Types.STRING)
          .transform("Count", LogRecordSerializer.TYPE, new RecordCount<>(false))
          .uid("last-record");
    }

    @Override
    public long events() {
      return Stopwatch.records();
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
          new TimedPorts(new KafkaPorts(log, parallelism), parallelism),
          new LiveShape(
              symbols.spec(EQUITY_NANOS),
              JobConfiguration.MAX_PARALLELISM,
              parallelism,
              parallelism,
              HOT_GROUPS,
              bundle));
    }

    @Override
    public long events() {
      return KeptCounters.processed();
    }
  }
}
