package dev.lockstep.operators.live.engine;

import dev.lockstep.live.Fate;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MeterView;
import org.apache.flink.metrics.MetricGroup;

/**
 * What the web UI and reporters see of a live engine operator. Each event that came in is counted
 * once more by its fate: processed, duplicate, late or dead letter. Gauges are read by other
 * threads.
 */
final class LiveMetrics {
  // configuration
  private final MetricGroup reasonGroup;
  private final Counter eventsIn;
  private final Counter processed;
  private final Counter duplicate;
  private final Counter late;
  private final Counter deadLetters;
  private final Counter skipped;
  private final Counter gaps;
  private final Counter orders;
  private final Counter refusals;
  private final Counter fills;
  private final Counter evictions;
  private final Counter restores;

  // runtime state
  private final Map<String, Counter> reasons = new HashMap<>();
  private volatile int hotEngines;
  private volatile long openPositions;
  private volatile long writeNanos;
  private volatile long writeBytes;

  LiveMetrics(MetricGroup group) {
    reasonGroup = group.addGroup("deadLetterReason");
    eventsIn = group.counter("eventsIn");
    processed = group.counter("processed");
    duplicate = group.counter("duplicate");
    late = group.counter("late");
    deadLetters = group.counter("deadLetters");
    skipped = group.counter("skipped");
    gaps = group.counter("gaps");
    orders = group.counter("orders");
    refusals = group.counter("refusals");
    fills = group.counter("fills");
    evictions = group.counter("evictions");
    restores = group.counter("restores");
    group.meter("eventsPerSecond", new MeterView(eventsIn));
    group.gauge("hotEngines", (Gauge<Integer>) () -> hotEngines);
    group.gauge("openPositions", (Gauge<Long>) () -> openPositions);
    group.gauge("checkpointWriteMillis", (Gauge<Double>) () -> writeNanos / 1e6);
    group.gauge("checkpointWriteBytes", (Gauge<Long>) () -> writeBytes);
  }

  /** So many events had this fate. */
  void addEvents(Fate fate, int count) {
    eventsIn.inc(count);
    switch (fate) {
      case PROCESSED -> processed.inc(count);
      case DUPLICATE -> duplicate.inc(count);
      case LATE -> late.inc(count);
      default -> addReason(fate.name(), count);
    }
  }

  /** So many events did not reach an engine, for this reason. */
  void addUnfit(String reason, int count) {
    eventsIn.inc(count);
    addReason(reason, count);
  }

  private void addReason(String reason, int count) {
    deadLetters.inc(count);
    reasons.computeIfAbsent(reason, reasonGroup::counter).inc(count);
  }

  /** So many events were worked before a restore; they are not counted again. */
  void addSkipped(int count) {
    skipped.inc(count);
  }

  void addGaps(long count) {
    gaps.inc(count);
  }

  void addOrder() {
    orders.inc();
  }

  void addRefusal() {
    refusals.inc();
  }

  void addFill() {
    fills.inc();
  }

  /** A group came back to the heap. */
  void addRestore(int heldPositions) {
    restores.inc();
    addOpenPositions(heldPositions);
  }

  /** A group left the heap. */
  void addEviction(int heldPositions) {
    evictions.inc();
    addOpenPositions(-heldPositions);
  }

  void showHotEngines(int count) {
    hotEngines = count;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes.
  void addOpenPositions(int more) {
    openPositions += more;
  }

  void showCheckpointWrite(long nanos, long bytes) {
    writeNanos = nanos;
    writeBytes = bytes;
  }
}
