package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.RunFailure;

/** The run was stopped on request. Units that were handed over before stand. */
public final class RunCancelled extends RunFailure {
  private static final long serialVersionUID = 1;

  RunCancelled() {
    super("the run was cancelled");
  }
}
