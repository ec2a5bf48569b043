package dev.lockstep.jobs.bounded;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a bounded run is executed. Results do not depend on any of it.
 *
 * @param parallelism how many units are worked at once; 0 takes what the target has: the processors
 *     of this machine, or the slots of the cluster
 * @param webUiPort where the mini cluster serves Flink's web UI and REST, if anywhere
 * @param strategyJars where strategies are looked for beside the built-in ones
 * @param resilience of a job on a session cluster
 */
public record BoundedSettings(
    String jobName,
    Target target,
    int parallelism,
    OptionalInt webUiPort,
    List<Path> strategyJars,
    Resilience resilience) {

  public BoundedSettings {
    Objects.requireNonNull(jobName);
    Objects.requireNonNull(target);
    Objects.requireNonNull(webUiPort);
    strategyJars = List.copyOf(strategyJars);
    Objects.requireNonNull(resilience);
    if (parallelism < 0) {
      throw new IllegalArgumentException("parallelism must be >= 0, was " + parallelism);
    }
  }

  /** In this process, one unit per processor, nothing to watch. */
  public static BoundedSettings local(String jobName) {
    return new BoundedSettings(
        jobName, Target.LOCAL, 0, OptionalInt.empty(), List.of(), Resilience.NONE);
  }

  public BoundedSettings withParallelism(int units) {
    return new BoundedSettings(jobName, target, units, webUiPort, strategyJars, resilience);
  }

  public BoundedSettings withTarget(Target newTarget) {
    return new BoundedSettings(
        jobName, newTarget, parallelism, webUiPort, strategyJars, resilience);
  }

  public BoundedSettings withWebUi(OptionalInt port) {
    return new BoundedSettings(jobName, target, parallelism, port, strategyJars, resilience);
  }

  public BoundedSettings withStrategyJars(List<Path> jars) {
    return new BoundedSettings(jobName, target, parallelism, webUiPort, jars, resilience);
  }

  public BoundedSettings withResilience(Resilience newResilience) {
    return new BoundedSettings(
        jobName, target, parallelism, webUiPort, strategyJars, newResilience);
  }
}
