package dev.lockstep.jobs;

/**
 * A user's mistake: bad usage or settings. The message is one line that names the value and says
 * what to change; the command line prints it and exits with 2.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UserError(String message) {
    super(message);
  }

  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
