package dev.lockstep.benchmarks.live;

import dev.lockstep.operators.live.LogRecord;
import org.apache.flink.api.common.functions.MapFunction;

/** Starts the stopwatch with the first record of its subtask; stands next to the source. */
final class FirstRecord implements MapFunction<LogRecord, LogRecord> {
  private static final long serialVersionUID = 1;

  private transient boolean isStarted;

  @Override
  public LogRecord map(LogRecord record) {
    if (!isStarted) {
      isStarted = true;
      Stopwatch.begin();
    }
    return record;
  }
}
