package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.bounded.SubmittedJob;
import dev.lockstep.jobs.bounded.UnitListener;
import dev.lockstep.jobs.bounded.UnitResults;
import dev.lockstep.jobs.cluster.Target;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * The job that stores the units of a sweep itself, and so outlives a client that is killed. Its id
 * stands in the run directory while it may run.
 */
final class LeftoverJob {
  private static final String FILE = "job";

  private final SweepFolder folder;
  private final Target target;

  LeftoverJob(SweepFolder folder, Target target) {
    this.folder = folder;
    this.target = target;
  }

  /**
   * Ends the job of an earlier client, if it still runs. What it has stored stays; the missing
   * units are given to a new job, whose results this client hears of.
   */
  void end() throws IOException {
    if (!folder.has(FILE)) {
      return;
    }
    String[] words = folder.text(FILE).strip().split(" ");
    SubmittedJob job = job(words);
    if (job.isRunning() && !job.cancel()) {
      throw new RunFailure(
          "job %s on %s still works for run directory %s: cancel it there, then resume"
              .formatted(job.jobId(), job.target(), folder.name()));
    }
    folder.delete(FILE);
  }

  private SubmittedJob job(String[] words) {
    try {
      return new SubmittedJob(Target.parse(words[0]), words[1]);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UserError(
          "file %s of run directory %s is damaged: see on the cluster that no job of the sweep runs, and remove it"
              .formatted(FILE, folder.name()),
          e);
    }
  }

  /** Hears of units, and remembers the job's id on the way. */
  UnitListener watch(Consumer<UnitResults> units) {
    return new UnitListener() {
      @Override
      public void onUnit(UnitResults results) {
        units.accept(results);
      }

      @Override
      public void onSubmitted(String jobId) {
        remember(jobId);
      }
    };
  }

  private void remember(String jobId) {
    if (target.isLocal()) {
      return;
    }
    try {
      folder.write(FILE, out -> out.write(target + " " + jobId + "\n"));
    } catch (IOException e) {
      throw new RunFailure(
          "run directory " + folder.name() + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** The job is over. */
  void forget() throws IOException {
    folder.delete(FILE);
  }
}
