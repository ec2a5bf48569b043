package dev.lockstep.jobs.bounded;

/**
 * Stops a run from another thread, such as that of a Ctrl-C. One object may serve several runs, one
 * after the other: those that have not begun when it is requested do not begin.
 */
public final class Cancellation {
  private Runnable stop = Cancellation::nothing;
  private boolean requested;

  /** Returns at once; {@link BoundedRun#execute} ends soon after with {@link RunCancelled}. */
  public synchronized void request() {
    if (!requested) {
      requested = true;
      stop.run();
    }
  }

  public synchronized boolean isRequested() {
    return requested;
  }

  /** Names what stops the run that begins; it must not block. */
  synchronized void begin(Runnable newStop) {
    stop = newStop;
    if (requested) {
      stop.run();
    }
  }

  /** The run is over: there is nothing left to stop. */
  synchronized void end() {
    stop = Cancellation::nothing;
  }

  private static void nothing() {
    // No run is under way.
  }
}
