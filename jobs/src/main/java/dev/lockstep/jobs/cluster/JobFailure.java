package dev.lockstep.jobs.cluster;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.operators.engine.UnitFailedException;
import dev.lockstep.operators.result.UnitFolderException;
import dev.lockstep.operators.source.DatasetDefectException;
import java.util.Set;
import org.apache.flink.util.ExceptionUtils;
import org.apache.flink.util.SerializedThrowable;

/** Turns what Flink says of a failed job into one line. */
public final class JobFailure {
  private static final Set<String> OUR_OWN =
      Set.of(
          DatasetDefectException.class.getName(),
          UnitFailedException.class.getName(),
          UnitFolderException.class.getName());

  private JobFailure() {}

  public static RunFailure of(Throwable failure) {
    return new RunFailure("the job failed: " + line(failure), failure);
  }

  /** Our own message when there is one, else that of the first cause. */
  public static String line(Throwable failure) {
    Throwable last = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (OUR_OWN.contains(className(cause))) {
        return message(cause);
      }
      last = cause;
    }
    return className(last) + ": " + message(last);
  }

  private static String className(Throwable throwable) {
    return throwable instanceof SerializedThrowable serialized
        ? serialized.getOriginalErrorClassName()
        : throwable.getClass().getName();
  }

  /** A serialized throwable puts the name of its class before the message. */
  private static String message(Throwable throwable) {
    String text = String.valueOf(ExceptionUtils.stripCompletionException(throwable).getMessage());
    String prefix = className(throwable) + ": ";
    String plain = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    return plain.lines().findFirst().orElse("");
  }
}
