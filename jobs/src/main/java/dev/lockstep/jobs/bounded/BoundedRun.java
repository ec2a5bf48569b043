package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.cluster.ClusterOverview;
import dev.lockstep.jobs.cluster.Target;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitPlan;
import java.util.List;
import java.util.stream.IntStream;

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

  /** How many units a target works at once when it is left to it; asks a remote one. */
  public static int slots(Target target) {
    return target.isLocal()
        ? Runtime.getRuntime().availableProcessors()
        : ClusterOverview.of(target).slots();
  }

  /** Runs all units of the list, which are numbered by their places, and delivers in order. */
  public static void execute(BoundedSettings settings, List<Unit> units, UnitListener listener) {
    int[] numbers = IntStream.range(0, units.size()).toArray();
    execute(
        settings, UnitPlan.of(units), numbers, UnitDelivery.IN_ORDER, listener, new Cancellation());
  }

  /**
   * Runs these units and hands over their results on the calling thread. A job that fails is a
   * {@link RunFailure}, one that was cancelled a {@link RunCancelled}, a target that cannot be used
   * a {@link dev.lockstep.jobs.UserError}; what the listener throws ends the job.
   *
   * @param numbers which units of the plan are still to run, ascending
   */
  public static void execute(
      BoundedSettings settings,
      UnitPlan plan,
      int[] numbers,
      UnitDelivery delivery,
      UnitListener listener,
      Cancellation cancellation) {
    check(plan, numbers);
    if (numbers.length == 0) {
      return;
    }
    if (cancellation.isRequested()) {
      throw new RunCancelled();
    }
    BoundedJob job = new BoundedJob(settings, plan, numbers.clone(), listener, cancellation);
    UnitAssembly results = new UnitAssembly(numbers, delivery, listener);
    JobTarget target = settings.target().isLocal() ? new MiniClusterTarget() : new SessionTarget();
    try {
      target.execute(job, results);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure("the run was interrupted", e);
    } finally {
      cancellation.end();
    }
    if (!results.isComplete()) {
      throw new IllegalStateException(
          "the job ended without %d of %d units".formatted(results.missing(), numbers.length));
    }
  }

  private static void check(UnitPlan plan, int[] numbers) {
    int least = 0;
    for (int number : numbers) {
      if (number < least || number >= plan.size()) {
        throw new IllegalArgumentException(
            "unit numbers must ascend and be < %d, had %d".formatted(plan.size(), number));
      }
      least = number + 1;
    }
  }
}
