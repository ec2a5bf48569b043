package dev.lockstep.operators.source;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/**
 * A dataset file is damaged or gone: the unit that needs it fails, and would again, so that the job
 * ends. The message is one line.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class DatasetDefectException extends IOException {
  private static final long serialVersionUID = 1;

  private final FileDefect defect;

  DatasetDefectException(FileDefect defect, String path, long frameOffset, String detail) {
    super(
        "dataset file %s is damaged at byte %d: %s (%s); make the dataset again"
            .formatted(path, frameOffset, defect.meaning(), detail));
    this.defect = Objects.requireNonNull(defect);
  }

  DatasetDefectException(String path, IOException cause) {
    super("dataset file " + path + " cannot be read: " + firstLine(cause), cause);
    defect = FileDefect.UNREADABLE;
  }

  private static String firstLine(IOException cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
  }

  public FileDefect defect() {
    return defect;
  }
}
