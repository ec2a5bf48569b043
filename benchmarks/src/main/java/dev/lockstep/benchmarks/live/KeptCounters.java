package dev.lockstep.benchmarks.live;

import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Keeps the counters of processed events, so that they can be read while the job runs and when it
 * is over. Jobs of one process run one after the other.
 */
public final class KeptCounters implements MetricReporter {
  /** Name of the counters. */
  static final String PROCESSED = "processed";

  private static final Queue<Counter> COUNTERS = new ConcurrentLinkedQueue<>();

  private KeptCounters() {}

  /** Forgets the counters of jobs before. */
  static void clear() {
    COUNTERS.clear();
  }

  /** Events that all subtasks processed since {@link #clear}; exact once the job is over. */
  static long processed() {
    return COUNTERS.stream().mapToLong(Counter::getCount).sum();
  }

  @Override
  public void open(MetricConfig config) {
    // There is nothing to set.
  }

  @Override
  public void close() {
    // What was counted is read afterwards.
  }

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    if (name.equals(PROCESSED) && metric instanceof Counter counter) {
      COUNTERS.add(counter);
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    // Kept.
  }

  /** Found by Flink. */
  public static final class Factory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
      return new KeptCounters();
    }
  }
}
