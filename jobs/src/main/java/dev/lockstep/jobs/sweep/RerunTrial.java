package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.backtest.PeakHeap;
import dev.lockstep.jobs.backtest.ProfitSum;
import dev.lockstep.jobs.bounded.UnitListener;
import dev.lockstep.jobs.bounded.UnitResults;
import dev.lockstep.jobs.run.AccountLabel;
import dev.lockstep.jobs.run.RunCost;
import dev.lockstep.jobs.run.RunResults;
import dev.lockstep.jobs.run.Summary;
import dev.lockstep.jobs.settings.BacktestSettings;
import dev.lockstep.performance.Performance;
import dev.lockstep.venue.PathPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One of the best trials while it is run again. Its tables are open from first to last unit. */
final class RerunTrial {
  // configuration
  private final String name;
  private final BacktestSettings settings;
  private final Path draft;

  // runtime state
  private RunResults results;
  private final Map<PathPolicy, ProfitSum> profits = new EnumMap<>(PathPolicy.class);

  /**
   * Begins nothing yet.
   *
   * @param draft the local folder in which its tables are written first
   */
  RerunTrial(String name, BacktestSettings settings, Path draft) {
    this.name = name;
    this.settings = settings;
    this.draft = draft;
  }

  String name() {
    return name;
  }

  BacktestSettings settings() {
    return settings;
  }

  Path draft() {
    return draft;
  }

  /**
   * Takes its units in order; the first opens the tables, the last ends them.
   *
   * @param accounts one for each unit
   */
  UnitListener listener(List<AccountLabel> accounts) {
    return unit -> accept(unit, accounts);
  }

  private void accept(UnitResults unit, List<AccountLabel> accounts) {
    try {
      if (results == null) {
        Files.createDirectories(draft);
        long cashMicros = settings.account().cashMicros();
        results = new RunResults(draft, accounts, cashMicros, settings.periodsPerYear());
      }
      results.accept(unit);
      if (results.isWhole()) {
        results.finish();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isWhole() {
    return results != null && results.isWhole();
  }

  /** Paths under which the result may be another, so that they have to be run. */
  List<PathPolicy> openPaths() {
    if (results.performance().ambiguousBars() == 0) {
      return List.of();
    }
    return Stream.of(PathPolicy.OPTIMISTIC, PathPolicy.PESSIMISTIC)
        .filter(path -> path != settings.account().fillPolicy().path())
        .toList();
  }

  /** Where the profit under another path is added up. */
  ProfitSum profit(PathPolicy path) {
    return profits.computeIfAbsent(path, key -> new ProfitSum());
  }

  /** What it came to; when it and its other paths are whole. */
  Summary summary() {
    Performance performance = results.performance();
    return new Summary(
        name,
        performance,
        bound(PathPolicy.OPTIMISTIC),
        bound(PathPolicy.PESSIMISTIC),
        new RunCost(results.cost().engineNanos(), results.cost(), PeakHeap.bytes()));
  }

  private OptionalDouble bound(PathPolicy path) {
    ProfitSum sum = profits.get(path);
    return sum == null ? OptionalDouble.empty() : OptionalDouble.of(sum.profit());
  }
}
