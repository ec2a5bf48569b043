package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.Progress;
import java.io.Closeable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on the error stream, if that is a terminal, and nothing otherwise. */
final class TerminalProgress implements Progress, Closeable {
  private final ProgressBar bar;

  /**
   * @param total what all calls of {@link #advance} add up to
   * @param unit name and size of the unit that is shown, such as {@code MB} and a million
   */
  TerminalProgress(String task, long total, String unit, long unitSize) {
    bar = Terminal.showsErrors() ? bar(task, total, unit, unitSize) : null;
  }

  private static ProgressBar bar(String task, long total, String unit, long unitSize) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(unit, unitSize)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .setMaxRenderedLength(Terminal.WIDTH)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, Terminal.WIDTH))
        .clearDisplayOnFinish()
        .build();
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
