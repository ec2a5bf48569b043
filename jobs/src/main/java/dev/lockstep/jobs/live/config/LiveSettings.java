package dev.lockstep.jobs.live.config;

import dev.lockstep.jobs.settings.ExecutionSettings;
import dev.lockstep.jobs.settings.SettingsText;
import dev.lockstep.operators.live.LiveSpec;
import java.util.Map;
import java.util.Objects;

/**
 * One live run, whole.
 *
 * @param spec everything that decides what comes out
 */
public record LiveSettings(
    LogSettings log,
    FlowSettings flow,
    CheckpointSettings checkpoints,
    LiveSpec spec,
    ExecutionSettings execution) {
  public LiveSettings {
    Objects.requireNonNull(log);
    Objects.requireNonNull(flow);
    Objects.requireNonNull(checkpoints);
    Objects.requireNonNull(spec);
    Objects.requireNonNull(execution);
  }

  public LiveSettings withBrokers(String brokers) {
    return new LiveSettings(log.withBrokers(brokers), flow, checkpoints, spec, execution);
  }

  /** Every setting by its key, in one fixed order. */
  public Map<String, String> text() {
    return LiveSettingsText.of(this);
  }

  /** SHA-256 of {@link #text}, in hexadecimal. */
  public String hash() {
    return SettingsText.hash(text());
  }
}
