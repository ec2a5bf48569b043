package dev.lockstep.strategy;

/** A parameter is missing, unknown or out of its range; the message is one line for the user. */
public final class InvalidParameterException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public InvalidParameterException(String message) {
    super(message);
  }

  public InvalidParameterException(String message, Throwable cause) {
    super(message, cause);
  }
}
