package dev.lockstep.jobs.bounded;

import dev.lockstep.operators.unit.Unit;
import java.util.List;

/** Where the graph can be executed. */
interface JobTarget {
  /**
   * Executes the graph over the units and feeds their results to the assembly until the job is
   * over. A job that fails is a {@link dev.lockstep.jobs.RunFailure}, a target that cannot be used
   * a {@link dev.lockstep.jobs.UserError}.
   */
  void execute(BoundedSettings settings, List<Unit> units, UnitAssembly results)
      throws InterruptedException;
}
