package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.sweep.SweepListener;
import dev.lockstep.jobs.sweep.SweepProgress;
import dev.lockstep.performance.Statistic;
import java.io.Closeable;
import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Shows on the error stream how a sweep goes: as a bar on a terminal, else as a line every ten
 * seconds. Told on the sweep's thread, prints on one of its own.
 */
final class SweepDisplay implements SweepListener, Closeable {
  private static final int LINE_MILLIS = 10_000;
  private static final int BAR_MILLIS = 200;

  private final Statistic objective;
  private final PrintWriter err;
  private final LongSupplier nanoClock;
  private final boolean isTerminal;

  private long startNanos;
  private SweepProgress last;
  private long lastNanos;
  private ProgressBar bar;
  private Timer ticker;

  /**
   * Prints nothing yet.
   *
   * @param nanoClock a time that only goes forward
   */
  SweepDisplay(Statistic objective, PrintWriter err, boolean isTerminal, LongSupplier nanoClock) {
    this.objective = objective;
    this.err = err;
    this.isTerminal = isTerminal;
    this.nanoClock = nanoClock;
  }

  @Override
  public synchronized void started(SweepProgress progress) {
    startNanos = nanoClock.getAsLong();
    last = progress;
    lastNanos = startNanos;
    if (isTerminal) {
      bar = openBar(progress.trials());
      bar.stepTo(progress.trialsDone());
    } else {
      ticker = new Timer("sweep-progress", true);
      ticker.schedule(line(), LINE_MILLIS, LINE_MILLIS);
    }
  }

  @Override
  public synchronized void unitDone(SweepProgress progress) {
    last = progress;
    lastNanos = nanoClock.getAsLong();
    if (bar != null) {
      bar.stepTo(progress.trialsDone());
    }
  }

  @Override
  public void finishing() {
    close();
  }

  @Override
  public void rerunningTop(int trials) {
    err.println("running the best " + trials + " again, to write all that they did");
    err.flush();
  }

  /** The line that is printed every ten seconds. */
  void printLine() {
    err.println(pace().line());
    err.flush();
  }

  private synchronized SweepPace pace() {
    return new SweepPace(
        last, lastNanos - startNanos, nanoClock.getAsLong() - lastNanos, objective);
  }

  private ProgressBar openBar(int trials) {
    return new ProgressBarBuilder()
        .setTaskName("sweep")
        .setInitialMax(trials)
        .setUpdateIntervalMillis(BAR_MILLIS)
        .setMaxRenderedLength(Terminal.WIDTH)
        .setRenderer((state, width) -> pace().bar(Terminal.WIDTH))
        .setConsumer(new ConsoleProgressBarConsumer(System.err, Terminal.WIDTH))
        .clearDisplayOnFinish()
        .build();
  }

  private TimerTask line() {
    return new TimerTask() {
      @Override
      public void run() {
        printLine();
      }
    };
  }

  /** Takes the bar from the terminal, or stops the lines. More than once is once. */
  @Override
  public void close() {
    ProgressBar closing;
    synchronized (this) {
      closing = bar;
      bar = null;
      if (ticker != null) {
        ticker.cancel();
        ticker = null;
      }
    }
    if (closing != null) {
      // Not under the lock: the bar renders once more, on its own thread.
      closing.close();
    }
  }
}
