package dev.lockstep.operators.live.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.live.Fate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

final class LiveMetricsTest {
  private final Map<String, Counter> counters = new TreeMap<>();
  private final Map<String, Gauge<?>> gauges = new TreeMap<>();
  private final LiveMetrics metrics = new LiveMetrics(new Collecting(""));

  @Test
  void eachFateAndEachReasonHasACounter() {
    metrics.addEvents(Fate.PROCESSED, 10);
    metrics.addEvents(Fate.DUPLICATE, 1);
    metrics.addEvents(Fate.LATE, 2);
    metrics.addEvents(Fate.UNKNOWN_USER, 3);
    metrics.addUnfit("BAD_MAGIC", 1);
    metrics.addUnfit("BAD_MAGIC", 1);

    assertThat(counted())
        .isEqualTo(
            Map.of(
                "eventsIn", 18L,
                "processed", 10L,
                "duplicate", 1L,
                "late", 2L,
                "deadLetters", 5L,
                "deadLetterReason.UNKNOWN_USER", 3L,
                "deadLetterReason.BAD_MAGIC", 2L));
  }

  @Test
  void openPositionsAreThoseOfHotGroups() {
    metrics.addRestore(3);
    metrics.addOpenPositions(2);
    metrics.addEviction(1);
    metrics.showHotEngines(7);
    metrics.showCheckpointWrite(2_500_000, 99);

    assertThat(gauges.get("openPositions").getValue()).isEqualTo(4L);
    assertThat(gauges.get("hotEngines").getValue()).isEqualTo(7);
    assertThat(gauges.get("checkpointWriteMillis").getValue()).isEqualTo(2.5);
    assertThat(gauges.get("checkpointWriteBytes").getValue()).isEqualTo(99L);
  }

  private Map<String, Long> counted() {
    Map<String, Long> counted = new TreeMap<>();
    counters.forEach(
        (name, counter) -> {
          if (counter.getCount() != 0) {
            counted.put(name, counter.getCount());
          }
        });
    return counted;
  }

  private final class Collecting extends UnregisteredMetricsGroup {
    private final String prefix;

    Collecting(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public MetricGroup addGroup(String name) {
      return new Collecting(prefix + name + ".");
    }

    @Override
    public Counter counter(String name) {
      return counters.computeIfAbsent(prefix + name, each -> super.counter(name));
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
      gauges.put(prefix + name, gauge);
      return gauge;
    }
  }
}
