package dev.lockstep.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether what is printed is read by a person at once. */
final class Terminal {
  /** What nearly every terminal shows without breaking the line. */
  static final int WIDTH = 79;

  private static final int OUTPUT = 1;
  private static final int ERRORS = 2;

  private Terminal() {}

  /** Whether the standard output may be coloured: a terminal, and nobody asked for none. */
  static boolean takesColour() {
    return isTerminal(OUTPUT)
        && System.getenv("NO_COLOR") == null
        && !"dumb".equals(System.getenv("TERM"));
  }

  /** Whether the error stream, which shows progress, is a terminal. */
  static boolean showsErrors() {
    return isTerminal(ERRORS);
  }

  /** Java 17 knows a console only if all three streams are one; Linux says what each one is. */
  @SuppressWarnings("SystemConsoleNull") // Elsewhere the answer of Java 17 is the best there is.
  private static boolean isTerminal(int descriptor) {
    Path stream = Path.of("/proc/self/fd/" + descriptor);
    try {
      String device = Files.readSymbolicLink(stream).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }
}
