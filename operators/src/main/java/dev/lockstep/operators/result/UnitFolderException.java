package dev.lockstep.operators.result;

import java.io.IOException;

/** The file system does not take or give unit files. The message is one line. */
public final class UnitFolderException extends IOException {
  private static final long serialVersionUID = 1;

  UnitFolderException(String message, IOException cause) {
    super(message + ": " + firstLine(cause), cause);
  }

  private static String firstLine(IOException cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
