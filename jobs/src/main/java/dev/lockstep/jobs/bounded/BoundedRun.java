package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.operators.unit.Unit;
import java.util.HashSet;
import java.util.List;

/** Executes the graph over units of history. */
public final class BoundedRun {
  private BoundedRun() {}

  /**
   * Starts what a run in this process will need, in the background. Worth it when a run is likely
   * to follow; one that goes elsewhere leaves it unused until the process ends.
   */
  public static void expectLocalRun() {
    EarlyCluster.start();
  }

  /**
   * Runs all units and hands over their results in the order of the list, each as soon as it and
   * those before it are done. A job that fails is a {@link RunFailure}, a target that cannot be
   * used a {@link dev.lockstep.jobs.UserError}; what the listener throws ends the job.
   */
  public static void execute(BoundedSettings settings, List<Unit> units, UnitListener listener) {
    List<Integer> numbers = units.stream().map(Unit::number).toList();
    if (new HashSet<>(numbers).size() != numbers.size()) {
      throw new IllegalArgumentException("unit numbers must differ, were " + numbers);
    }
    if (units.isEmpty()) {
      return;
    }
    UnitAssembly results = new UnitAssembly(numbers, listener);
    JobTarget target = settings.target().isLocal() ? new MiniClusterTarget() : new SessionTarget();
    try {
      target.execute(settings, units, results);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure("the run was interrupted", e);
    }
    if (!results.isComplete()) {
      throw new IllegalStateException(
          "the job ended with %d of %d units".formatted(results.delivered(), numbers.size()));
    }
  }
}
