package dev.lockstep.operators.live.engine;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/**
 * The engine of a group met a defect, its own or a strategy's. An engine is a pure function of the
 * log, so that it would meet it again: the job ends. The message is one line.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class GroupFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** While a record of the log was worked. */
  GroupFailedException(String group, int partition, long offset, RuntimeException cause) {
    super("group %s failed at %d:%d with %s".formatted(group, partition, offset, cause), cause);
  }

  /** When its engine was made or restored. */
  GroupFailedException(String group, RuntimeException cause) {
    super("group %s cannot go on: %s".formatted(group, cause.getMessage()), cause);
  }
}
