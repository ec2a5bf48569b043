package dev.lockstep.jobs.bounded;

/** Where the graph can be executed. */
interface JobTarget {
  /**
   * Executes the graph over the units and feeds their results to the assembly until the job is
   * over. A job that fails is a {@link dev.lockstep.jobs.RunFailure}, one that was cancelled a
   * {@link RunCancelled}, a target that cannot be used a {@link dev.lockstep.jobs.UserError}.
   */
  void execute(BoundedJob job, UnitAssembly results) throws InterruptedException;
}
