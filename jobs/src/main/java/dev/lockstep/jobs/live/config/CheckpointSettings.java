package dev.lockstep.jobs.live.config;

import java.time.Duration;
import java.util.Objects;

/**
 * How state is kept. Nothing here changes a result.
 *
 * @param interval between two checkpoints; outputs appear with the checkpoint after them
 * @param isUnaligned whether barriers overtake records
 */
public record CheckpointSettings(Duration interval, boolean isUnaligned, Backend backend) {
  /** Where Flink's keyed state lives. */
  public enum Backend {
    ROCKSDB,
    HEAP
  }

  public CheckpointSettings {
    Objects.requireNonNull(interval);
    Objects.requireNonNull(backend);
  }
}
