package dev.lockstep.jobs;

/**
 * Work that was asked for properly and could not be done, such as a strict import of bad rows. The
 * message is one line; the command line prints it and exits with 1.
 */
public class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RunFailure(String message) {
    super(message);
  }

  public RunFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
