package dev.lockstep.operators.engine;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MeterView;
import org.apache.flink.metrics.MetricGroup;

/** What the web UI and reporters see of an engine operator. */
final class EngineMetrics {
  private final Counter bars;
  private final Counter barEvaluations;
  private final Counter units;

  EngineMetrics(MetricGroup group) {
    bars = group.counter("bars");
    barEvaluations = group.counter("barEvaluations");
    units = group.counter("unitsDone");
    group.meter("barsPerSecond", new MeterView(bars));
    group.meter("barEvaluationsPerSecond", new MeterView(barEvaluations));
  }

  void addBlock(int rows, int lanes) {
    bars.inc(rows);
    barEvaluations.inc((long) rows * lanes);
  }

  void addUnit() {
    units.inc();
  }
}
