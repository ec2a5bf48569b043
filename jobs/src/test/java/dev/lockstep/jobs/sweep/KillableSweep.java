package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.cluster.Target;
import dev.lockstep.jobs.settings.ExecutionSettings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** A sweep whose trials ring at a door, in this process or in one that can be killed. */
final class KillableSweep {
  static final int TRIALS = 24;

  private KillableSweep() {}

  /**
   * Runs the sweep and prints a line for each finished unit.
   *
   * @param arguments target, port of the door, dataset, jar of the strategy, run directory
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
    SweepListener printer =
        new SweepListener() {
          @Override
          public void unitDone(SweepProgress progress) {
            out.println(progress.unitsDone());
          }
        };
    SweepSettings settings =
        settings(Path.of(arguments[2]), Integer.parseInt(arguments[1]), Target.parse(arguments[0]));
    plan(settings, Path.of(arguments[3]), arguments[4]).run(printer);
  }

  /** Half of the trials never ring. */
  static SweepSettings settings(Path dataset, int doorPort, Target target) {
    SearchSettings search =
        TestSweeps.grid(List.of("doorbell"), "port=" + doorPort, "every=100000..100011,50..600:50");
    return TestSweeps.settings(dataset, search, Ranking.STANDARD)
        .withExecution(new ExecutionSettings(target, 2, 256, OptionalInt.empty()));
  }

  static Sweep plan(SweepSettings settings, Path jar, String folder) {
    return Sweep.plan(
        settings, folder, List.of(jar), TestSweeps.STRATEGIES, TestSweeps.CLOCK, false);
  }
}
