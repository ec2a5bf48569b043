package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.sweep.Sweep;
import dev.lockstep.jobs.sweep.SweepCancelled;
import dev.lockstep.jobs.sweep.SweepListener;
import dev.lockstep.jobs.sweep.SweepProgress;
import dev.lockstep.jobs.sweep.SweepResult;
import dev.lockstep.performance.Statistic;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A sweep on the main thread: its progress, and what is said when it is stopped or fails. */
final class WatchedSweep {
  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[\\w./:=@%+,-]+");

  private final Sweep sweep;
  private final String folder;
  private final PrintWriter err;
  private final boolean isQuiet;
  private boolean hasStarted;

  WatchedSweep(Sweep sweep, String folder, PrintWriter err, boolean isQuiet) {
    this.sweep = sweep;
    this.folder = folder;
    this.err = err;
    this.isQuiet = isQuiet;
  }

  /**
   * Runs it, hands its result over and returns the exit code. A sweep without a winner is a {@link
   * UserError} after its result is printed.
   */
  int execute(Consumer<SweepResult> print) {
    try (Interruption interruption = Interruption.watch(sweep::cancel)) {
      try {
        SweepResult result = run();
        print.accept(result);
        result
            .unreached()
            .ifPresent(
                line -> {
                  throw new UserError(line);
                });
        return 0;
      } catch (SweepCancelled e) {
        return stopped("%d of %d units are kept".formatted(e.keptUnits(), e.units()));
      } catch (RunFailure e) {
        if (interruption.hasCome()) {
          return stopped("finished units are kept");
        }
        throw hasStarted ? withResumeCommand(e) : e;
      }
    }
  }

  private int stopped(String kept) {
    err.println("lockstep: stopped, " + kept + ". Go on with: " + resumeCommand());
    err.flush();
    return Interruption.EXIT_CODE;
  }

  private SweepResult run() {
    boolean isTerminal = Terminal.showsErrors();
    Statistic objective = sweep.settings().ranking().objective().statistic();
    try (SweepDisplay display = new SweepDisplay(objective, err, isTerminal, System::nanoTime)) {
      return sweep.run(new Start(isQuiet && !isTerminal ? SweepListener.NONE : display));
    }
  }

  private RunFailure withResumeCommand(RunFailure failure) {
    return new RunFailure(failure.getMessage() + ". Go on with: " + resumeCommand(), failure);
  }

  private String resumeCommand() {
    boolean isPlain = NEEDS_NO_QUOTES.matcher(folder).matches();
    String quoted = isPlain ? folder : "'" + folder.replace("'", "'\\''") + "'";
    return "./lockstep sweep --resume " + quoted;
  }

  /** Notes that the run directory stands, and passes everything on. */
  private final class Start implements SweepListener {
    private final SweepListener next;

    Start(SweepListener next) {
      this.next = next;
    }

    @Override
    public void started(SweepProgress progress) {
      hasStarted = true;
      next.started(progress);
    }

    @Override
    public void unitDone(SweepProgress progress) {
      next.unitDone(progress);
    }

    @Override
    public void finishing() {
      next.finishing();
    }

    @Override
    public void rerunningTop(int trials) {
      next.rerunningTop(trials);
    }
  }
}
