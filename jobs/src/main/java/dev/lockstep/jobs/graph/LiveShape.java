package dev.lockstep.jobs.graph;

import dev.lockstep.operators.live.LiveSpec;
import java.time.Duration;
import java.util.Objects;

/**
 * What the live graph is made with.
 *
 * @param spec everything that decides what comes out
 * @param maxParallelism how many buckets there are
 * @param sourceParallelism of the log's readers, with which bundles are made
 * @param parallelism of the engines
 * @param hotGroups engines that each subtask keeps on the heap
 * @param bundle how long events wait for each other
 */
public record LiveShape(
    LiveSpec spec,
    int maxParallelism,
    int sourceParallelism,
    int parallelism,
    int hotGroups,
    Duration bundle) {
  public LiveShape {
    Objects.requireNonNull(spec);
    Objects.requireNonNull(bundle);
  }
}
