package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.backtest.RunClock;
import dev.lockstep.jobs.bounded.BoundedRun;
import dev.lockstep.jobs.bounded.Cancellation;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.jobs.run.RunManifest;
import dev.lockstep.jobs.settings.ExecutionSettings;
import dev.lockstep.jobs.settings.SettingsReader;
import dev.lockstep.jobs.settings.SettingsText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One sweep: planned and checked first, then run into a run directory, or gone on with. */
public final class Sweep {
  private final SweepFolder folder;
  private final Origin origin;
  private final SweepPreview preview;

  /** Empty when the directory is complete. */
  private final Optional<SweepRun> rest;

  private final Cancellation cancellation;

  private Sweep(
      SweepFolder folder,
      Origin origin,
      SweepPreview preview,
      Optional<SweepRun> rest,
      Cancellation cancellation) {
    this.folder = folder;
    this.origin = origin;
    this.preview = preview;
    this.rest = rest;
    this.cancellation = cancellation;
  }

  /**
   * Checks everything that can be checked and counts what there is to do. Writes nothing.
   *
   * @param folder the run directory to make: a local path, or a URI such as {@code s3://runs/a}
   *     that the cluster's processes reach; {@link UserError} when it is taken
   * @param anySize whether a sweep of absurd size is allowed; else it is a {@link UserError}
   */
  public static Sweep plan(
      SweepSettings settings,
      String folder,
      List<Path> strategyJars,
      StrategyLoader loader,
      RunClock clock,
      boolean anySize) {
    SweepFolder target = SweepFolder.of(folder);
    try {
      target.requireFree();
    } catch (IOException e) {
      throw unreadable(target, e);
    }
    Dataset dataset = Dataset.open(settings.dataset());
    Workload work = Workload.of(settings, dataset, loader.load(strategyJars), anySize);
    int slots = slots(settings.execution());
    int cap = SliceCap.of(work.groups(), settings.ranking().tellsSymbols());
    Planned planned = new Planned(work, Slices.cut(work.trials(), slots, cap));
    SweepPreview preview = planned.preview(slots, 0, 0);
    if (!anySize) {
      SweepSize.requireUsual(preview);
    }
    String startedAt = Times.text(clock.startedNanos());
    Origin origin =
        Origin.of(target.lastName(), startedAt, settings, dataset, strategyJars, planned);
    Cancellation cancellation = new Cancellation();
    SweepRun run = new SweepRun(target, origin, dataset, planned, clock, cancellation);
    return new Sweep(target, origin, preview, Optional.of(run), cancellation);
  }

  /**
   * Goes on with the sweep of a run directory. What the directory was made with is compared with
   * what is here; each difference that could change a result is a {@link UserError}, and so is a
   * directory that is no sweep's or not whole. Writes nothing.
   *
   * @param execution keys and values of {@code run.*} settings that lie over those of the first
   *     part
   */
  public static Sweep resume(
      String folder, Map<String, String> execution, StrategyLoader loader, RunClock clock) {
    SweepFolder source = SweepFolder.of(folder);
    try {
      Origin stored = OriginFile.read(source);
      Map<String, String> before = SettingsText.of(stored.settings().execution());
      Origin origin = stored.withExecution(new SettingsReader(before, execution).execution());
      if (source.has(RunManifest.FILE)) {
        SweepResult result =
            new ResultReader(source).read(origin.settings().ranking().objective(), true);
        return new Sweep(
            source, origin, preview(result.summary()), Optional.empty(), new Cancellation());
      }
      return resume(source, origin, loader, clock);
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  private static Sweep resume(
      SweepFolder source, Origin origin, StrategyLoader loader, RunClock clock) throws IOException {
    SweepSettings settings = origin.settings();
    Dataset dataset = Dataset.open(settings.dataset());
    SweepBasis.requireSameInputs(origin, dataset);
    Planned planned =
        SweepBasis.planAgain(origin, dataset, loader.load(SweepBasis.jarPaths(origin)));
    SweepTally tally = new SweepTally(planned.slices(), settings.ranking().objective());
    new UnitStore(source, origin, planned.slices().size()).scan(tally::keep);
    SweepPreview preview =
        planned.preview(slots(settings.execution()), tally.unitsDone(), tally.keptTrials());
    Cancellation cancellation = new Cancellation();
    SweepRun run = new SweepRun(source, origin, dataset, planned, clock, cancellation);
    return new Sweep(source, origin, preview, Optional.of(run), cancellation);
  }

  private static int slots(ExecutionSettings execution) {
    return execution.parallelism() > 0
        ? execution.parallelism()
        : BoundedRun.slots(execution.target());
  }

  private static SweepPreview preview(SweepSummary summary) {
    return new SweepPreview(
        summary.trials(),
        summary.leftOutByConstraints(),
        summary.leftOutByStrategy(),
        summary.symbols(),
        summary.bars(),
        summary.cost().barEvaluations(),
        summary.units(),
        summary.units(),
        summary.trials(),
        1);
  }

  private static UserError unreadable(SweepFolder folder, IOException e) {
    return new UserError(
        "run directory " + folder.name() + " cannot be read: " + e.getMessage(), e);
  }

  /** The settings, those of the first part when the sweep goes on. */
  public SweepSettings settings() {
    return origin.settings();
  }

  /** Everything that decides the result, as key and value. */
  public Map<String, String> settingsText() {
    return SweepSettingsText.of(origin.settings());
  }

  /** What there is to do. */
  public SweepPreview preview() {
    return preview;
  }

  /** Whether the directory is complete already: then {@link #run} only reads its result. */
  public boolean isComplete() {
    return rest.isEmpty();
  }

  /**
   * Runs what is missing and writes the tables. Once.
   *
   * @throws SweepCancelled after {@link #cancel}
   */
  public SweepResult run(SweepListener listener) {
    try {
      if (rest.isPresent()) {
        rest.get().run(listener);
      } else if (folder.has(UnitStore.FOLDER)) {
        // All that was left to do when an earlier command was killed.
        folder.delete(UnitStore.FOLDER);
      }
      return new ResultReader(folder).read(origin.settings().ranking().objective(), rest.isEmpty());
    } catch (IOException e) {
      throw new RunFailure(
          "run directory " + folder.name() + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Stops {@link #run} soon; units that are finished stay. May be called from any thread. */
  public void cancel() {
    cancellation.request();
  }
}
