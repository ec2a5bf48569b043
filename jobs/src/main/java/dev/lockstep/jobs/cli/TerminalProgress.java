package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on the error stream, if that is a terminal, and nothing otherwise. */
final class TerminalProgress implements Progress, Closeable {
  private static final int WIDTH = 79;

  private final ProgressBar bar;

  /**
   * @param total what all calls of {@link #advance} add up to
   * @param unit name and size of the unit that is shown, such as {@code MB} and a million
   */
  TerminalProgress(String task, long total, String unit, long unitSize) {
    bar = isTerminal() ? bar(task, total, unit, unitSize) : null;
  }

  private static ProgressBar bar(String task, long total, String unit, long unitSize) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(unit, unitSize)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .setMaxRenderedLength(WIDTH)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
        .clearDisplayOnFinish()
        .build();
  }

  /** Java 17 knows a console only if all three streams are one; Linux says what each one is. */
  @SuppressWarnings("SystemConsoleNull") // Elsewhere the answer of Java 17 is the best there is.
  private static boolean isTerminal() {
    Path errorStream = Path.of("/proc/self/fd/2");
    try {
      String device = Files.readSymbolicLink(errorStream).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }

  @Override
  public void advance(long amount) {
    if (bar != null) {
      bar.stepBy(amount);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
