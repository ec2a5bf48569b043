package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.junit.jupiter.api.Test;

final class ResilienceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void restartsNeedCheckpointsAndNothingElseDoes() {
    assertThatThrownBy(() -> new Resilience(3, Duration.ZERO, SECOND))
        .hasMessage("checkpoint interval must be > 0 with restarts and 0 without, was PT0S");
    assertThatThrownBy(() -> new Resilience(0, SECOND, SECOND)).hasMessageContaining("was PT1S");
  }

  @Test
  void limitsAreNamed() {
    assertThatThrownBy(() -> new Resilience(-1, Duration.ZERO, SECOND))
        .hasMessage("restarts must be >= 0, was -1");
    assertThatThrownBy(() -> Resilience.NONE.withClientTimeout(Duration.ofMillis(999)))
        .hasMessage("client timeout must be >= 1 s, was PT0.999S");
  }

  @Test
  void restartsAreBoundedAndCheckpointsExact() {
    Configuration configuration = new Configuration();

    JobConfiguration.addRestarts(configuration, Resilience.RESTARTS);

    assertThat(
            configuration.get(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS))
        .isEqualTo(Resilience.RESTARTS.restarts());
    assertThat(configuration.get(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE))
        .hasToString("EXACTLY_ONCE");
  }
}
