package dev.lockstep.jobs.live.config;

import java.time.Duration;
import java.util.Objects;

/**
 * How events move through the graph. Nothing here changes a result.
 *
 * @param maxParallelism into how many buckets groups are spread; stays as it is for the life of the
 *     state
 * @param hotGroups engines that each subtask keeps on the heap
 * @param bundle how long events wait for each other before they are sent on; zero sends each at
 *     once
 * @param bufferTimeout how long a network buffer waits to fill; zero sends each record at once
 */
public record FlowSettings(
    int maxParallelism, int hotGroups, Duration bundle, Duration bufferTimeout) {
  public FlowSettings {
    Objects.requireNonNull(bundle);
    Objects.requireNonNull(bufferTimeout);
  }
}
