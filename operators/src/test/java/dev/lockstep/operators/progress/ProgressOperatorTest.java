package dev.lockstep.operators.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.operators.result.Chunks;
import dev.lockstep.operators.result.UnitResult;
import dev.lockstep.operators.result.UnitResultSerializer;
import dev.lockstep.performance.Objective;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // The harness declares close() with any exception.
final class ProgressOperatorTest {
  private static final int UNITS = 4;
  private static final long TRIALS = 12;

  @Test
  void everythingIsPassedOn() throws Exception {
    List<UnitResult> unit = Chunks.unit(2, new Random(1));
    try (var harness = harness(new ProgressOperator(nothingDone()), null)) {
      for (UnitResult chunk : unit) {
        harness.processElement(chunk, 0);
      }
      assertThat(harness.extractOutputValues()).isEqualTo(unit);
    }
  }

  @Test
  void restoringBetweenAnyTwoElementsLosesNoUnitAndCountsNoneTwice() throws Exception {
    List<UnitResult> elements = new ArrayList<>();
    for (int number = 0; number < UNITS; number++) {
      elements.addAll(Chunks.unit(number, new Random(number)));
    }
    for (int cut = 0; cut <= elements.size(); cut++) {
      OperatorSubtaskState state;
      try (var harness = harness(new ProgressOperator(nothingDone()), null)) {
        for (UnitResult element : elements.subList(0, cut)) {
          harness.processElement(element, 0);
        }
        state = harness.snapshot(1, 1);
      }
      ProgressOperator restored = new ProgressOperator(nothingDone());
      try (var harness = harness(restored, state)) {
        // What comes again after a restart overlaps with what was counted.
        int from = Math.max(0, cut - 10);
        for (UnitResult element : elements.subList(from, elements.size())) {
          harness.processElement(element, 0);
        }
        assertThat(restored.progress().unitsDone()).as("cut %d", cut).isEqualTo(UNITS);
        assertThat(restored.progress().trialsDone()).as("cut %d", cut).isEqualTo(TRIALS);
        assertThat(restored.progress().trialsFailed()).as("cut %d", cut).isEqualTo(UNITS);
      }
    }
  }

  @Test
  void whatWasDoneBeforeTheRunIsCounted() throws Exception {
    Progress before = nothingDone();
    before.add(Chunks.notice(1, 3, 0, 0.5));
    ProgressOperator operator = new ProgressOperator(before);
    try (var harness = harness(operator, null)) {
      harness.processElement(Chunks.end(Chunks.notice(0, 3, 1, 0.25), 1), 0);

      assertThat(operator.progress().trialsDone()).isEqualTo(6);
      assertThat(operator.progress().best().unit()).isEqualTo(1);
    }
  }

  @Test
  void metricsFollowTheProgress() {
    Map<String, Gauge<?>> gauges = new HashMap<>();
    ManualClock clock = new ManualClock();
    Progress progress = nothingDone();
    progress.add(Chunks.notice(1, 3, 0, 0.5));
    ProgressMetrics.show(progress, clock, collecting(gauges));

    progress.add(Chunks.notice(0, 3, 1, 0.75));
    clock.advanceTime(Duration.ofSeconds(2));

    Map<String, Object> values = new HashMap<>();
    gauges.forEach((name, gauge) -> values.put(name, gauge.getValue()));
    assertThat(values)
        .isEqualTo(
            Map.of(
                "unitsDone", 2,
                "trialsDone", 6L,
                "trialsFailed", 1L,
                "percentDone", 50.0,
                "barEvaluations", 600L,
                "bestObjective", 0.75,
                "trialsPerSecond", 1.5,
                "barEvaluationsPerSecond", 150.0,
                "secondsLeft", 4.0));
  }

  private static Progress nothingDone() {
    return new Progress(UNITS, TRIALS, Objective.STANDARD);
  }

  private static UnregisteredMetricsGroup collecting(Map<String, Gauge<?>> gauges) {
    return new UnregisteredMetricsGroup() {
      @Override
      public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
        gauges.put(name, gauge);
        return gauge;
      }
    };
  }

  /** Opened, with the state of an earlier one unless that is null. */
  private static OneInputStreamOperatorTestHarness<UnitResult, UnitResult> harness(
      ProgressOperator operator, OperatorSubtaskState state) throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<>(
            new ProcessOperator<>(operator), new UnitResultSerializer());
    harness.setup(new UnitResultSerializer());
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }
}
