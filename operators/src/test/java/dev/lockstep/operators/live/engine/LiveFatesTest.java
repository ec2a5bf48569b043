package dev.lockstep.operators.live.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.operators.live.LogRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bad events in a log: each has its reason, all are counted, and no good one notices. */
final class LiveFatesTest {
  private static final int EVENTS = 4_000;
  private static final long SEED = 3;

  private final LiveScenario scenario = new LiveScenario(SEED).mixed(EVENTS);

  @Test
  void everyBadEventIsADeadLetterWithItsReasonAtItsPlace() throws Exception {
    List<String> expected = new ArrayList<>();
    scenario.badOnes().forEach((offset, reason) -> expected.add(offset + " 0+1 " + reason));

    try (EngineRun run = new EngineRun(LiveScenario.SPEC).start(1)) {
      run.feed(scenario.records());

      assertThat(Outputs.deadLetters(run.outputs()))
          .as("seed %d", SEED)
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void goodEventsAreUnaffectedByBadOnes() throws Exception {
    List<LogRecord> good = new ArrayList<>();
    for (LogRecord each : scenario.records()) {
      if (!scenario.badOnes().containsKey(each.offset())) {
        good.add(each);
      }
    }
    try (EngineRun mixed = new EngineRun(LiveScenario.SPEC).start(1);
        EngineRun clean = new EngineRun(LiveScenario.SPEC).start(1)) {
      mixed.feed(scenario.records());
      clean.feed(good);

      assertThat(Outputs.deadLetters(clean.outputs())).isEmpty();
      assertThat(Outputs.byGroup(mixed.outputs()))
          .as("seed %d", SEED)
          .isEqualTo(Outputs.byGroup(clean.outputs()));
      assertThat(Outputs.orders(mixed.orders())).isEqualTo(Outputs.orders(clean.orders()));
    }
  }

  @Test
  void countersAddUpToTheNumberOfEventsSent() throws Exception {
    try (EngineRun run = new EngineRun(LiveScenario.SPEC).start(2)) {
      run.feed(scenario.records());

      long duplicates = count("DUPLICATE");
      long late = count("LATE");
      assertThat(run.count("eventsIn")).isEqualTo(scenario.records().size());
      assertThat(run.count("duplicate")).isEqualTo(duplicates).isPositive();
      assertThat(run.count("late")).isEqualTo(late).isPositive();
      assertThat(run.count("deadLetters")).isEqualTo(scenario.badOnes().size() - duplicates - late);
      assertThat(run.count("processed"))
          .isEqualTo(scenario.records().size() - scenario.badOnes().size());
      assertThat(run.count("gaps")).isZero();
      assertThat(run.count("fills")).isPositive();
    }
  }

  private long count(String reason) {
    return scenario.badOnes().values().stream().filter(reason::equals).count();
  }
}
