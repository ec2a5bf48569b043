package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.cluster.Target;
import dev.lockstep.operators.progress.Progress;
import dev.lockstep.operators.result.UnitFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a bounded run is executed. Results do not depend on any of it.
 *
 * @param parallelism how many units are worked at once; 0 takes what the target has: the processors
 *     of this machine, or the slots of the cluster
 * @param webUiPort where the mini cluster serves Flink's web UI and REST, if anywhere
 * @param strategyJars where strategies are looked for beside the built-in ones
 * @param resilience of a job on a session cluster
 * @param store where the job writes the results of each unit itself, so that only the notice of its
 *     end comes to the client; the TaskManagers must reach it
 * @param progress shown as metrics, beginning with what was done before; looked at once, when the
 *     job is put together
 */
public record BoundedSettings(
    String jobName,
    Target target,
    int parallelism,
    OptionalInt webUiPort,
    List<Path> strategyJars,
    Resilience resilience,
    Optional<UnitFolder> store,
    Optional<Progress> progress) {

  public BoundedSettings {
    Objects.requireNonNull(jobName);
    Objects.requireNonNull(target);
    Objects.requireNonNull(webUiPort);
    strategyJars = List.copyOf(strategyJars);
    Objects.requireNonNull(resilience);
    Objects.requireNonNull(store);
    Objects.requireNonNull(progress);
    if (parallelism < 0) {
      throw new IllegalArgumentException("parallelism must be >= 0, was " + parallelism);
    }
  }

  /** In this process, one unit per processor, results to the client, nothing to watch. */
  public static BoundedSettings local(String jobName) {
    return new BoundedSettings(
        jobName,
        Target.LOCAL,
        0,
        OptionalInt.empty(),
        List.of(),
        Resilience.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether results are lost when the client is gone. */
  boolean needsClient() {
    return store.isEmpty();
  }

  public BoundedSettings withParallelism(int newParallelism) {
    return new BoundedSettings(
        jobName, target, newParallelism, webUiPort, strategyJars, resilience, store, progress);
  }

  public BoundedSettings withTarget(Target newTarget) {
    return new BoundedSettings(
        jobName, newTarget, parallelism, webUiPort, strategyJars, resilience, store, progress);
  }

  public BoundedSettings withWebUi(OptionalInt newPort) {
    return new BoundedSettings(
        jobName, target, parallelism, newPort, strategyJars, resilience, store, progress);
  }

  public BoundedSettings withStrategyJars(List<Path> newJars) {
    return new BoundedSettings(
        jobName, target, parallelism, webUiPort, newJars, resilience, store, progress);
  }

  public BoundedSettings withResilience(Resilience newResilience) {
    return new BoundedSettings(
        jobName, target, parallelism, webUiPort, strategyJars, newResilience, store, progress);
  }

  public BoundedSettings withStore(UnitFolder newStore) {
    return new BoundedSettings(
        jobName,
        target,
        parallelism,
        webUiPort,
        strategyJars,
        resilience,
        Optional.of(newStore),
        progress);
  }

  public BoundedSettings withProgress(Progress newProgress) {
    return new BoundedSettings(
        jobName,
        target,
        parallelism,
        webUiPort,
        strategyJars,
        resilience,
        store,
        Optional.of(newProgress));
  }
}
