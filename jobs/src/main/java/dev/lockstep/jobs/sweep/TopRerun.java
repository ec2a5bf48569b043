package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.backtest.BacktestPlan;
import dev.lockstep.jobs.bounded.BoundedSettings;
import dev.lockstep.jobs.bounded.Cancellation;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.run.RunDirectory;
import dev.lockstep.jobs.run.Summary;
import dev.lockstep.jobs.settings.BacktestSettings;
import dev.lockstep.jobs.sweep.space.Trial;
import dev.lockstep.venue.PathPolicy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the best trials again, each as the backtest that it is, and writes all that they did into
 * {@code top/RANK-trial-ID/}.
 */
final class TopRerun {
  static final String FOLDER = "top";

  private final SweepFolder folder;
  private final SweepSettings settings;
  private final Dataset dataset;
  private final BoundedSettings bounded;
  private final Cancellation cancellation;

  TopRerun(
      SweepFolder folder,
      SweepSettings settings,
      Dataset dataset,
      BoundedSettings bounded,
      Cancellation cancellation) {
    this.folder = folder;
    this.settings = settings;
    this.dataset = dataset;
    this.bounded = bounded;
    this.cancellation = cancellation;
  }

  /**
   * Runs and writes.
   *
   * @param trials the best first
   * @return the files that were written, as seen from the run directory
   */
  List<String> write(List<Trial> trials) throws IOException {
    folder.delete(FOLDER);
    Path drafts = Files.createTempDirectory("lockstep-top");
    try {
      List<RerunTrial> reruns = new ArrayList<>();
      for (int i = 0; i < trials.size(); i++) {
        String name = "%d-trial-%d".formatted(i + 1, trials.get(i).id());
        reruns.add(new RerunTrial(name, backtest(trials.get(i)), drafts.resolve(name)));
      }
      run(reruns);
      List<String> files = new ArrayList<>();
      for (RerunTrial rerun : reruns) {
        files.addAll(publish(rerun));
      }
      return files;
    } finally {
      deleteTree(drafts);
    }
  }

  private void run(List<RerunTrial> reruns) {
    UnitBatch all = new UnitBatch();
    for (RerunTrial rerun : reruns) {
      BacktestPlan plan = BacktestPlan.of(rerun.settings(), dataset);
      all.add(plan.units(), rerun.listener(plan.accounts()));
    }
    all.run(bounded, cancellation);
    UnitBatch bounds = new UnitBatch();
    for (RerunTrial rerun : reruns) {
      if (!rerun.isWhole()) {
        throw new RunFailure("the job ended without all results of " + rerun.name());
      }
      for (PathPolicy path : rerun.openPaths()) {
        bounds.add(
            BacktestPlan.bounds(rerun.settings(), dataset, path).units(), rerun.profit(path)::add);
      }
    }
    bounds.run(bounded, cancellation);
  }

  private BacktestSettings backtest(Trial trial) {
    return new BacktestSettings(
        settings.dataset(),
        settings.symbols(),
        settings.range(),
        trial.strategy(),
        trial.parameters(),
        settings.account(),
        settings.periodsPerYear(),
        settings.execution());
  }

  private List<String> publish(RerunTrial rerun) throws IOException {
    List<String> files = new ArrayList<>();
    for (String table : RunDirectory.TABLES) {
      String file = FOLDER + "/" + rerun.name() + "/" + table;
      try (Reader draft = Files.newBufferedReader(rerun.draft().resolve(table))) {
        folder.write(file, draft::transferTo);
      }
      files.add(file);
    }
    folder.write(FOLDER + "/" + rerun.name() + "/" + Summary.FILE, rerun.summary()::print);
    return files;
  }

  private static void deleteTree(Path root) throws IOException {
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(root)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
