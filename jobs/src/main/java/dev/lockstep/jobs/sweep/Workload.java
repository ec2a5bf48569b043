package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.backtest.EventCallbacks;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.run.AccountGroups;
import dev.lockstep.jobs.settings.AccountSettings;
import dev.lockstep.jobs.sweep.space.Search;
import dev.lockstep.jobs.sweep.space.SearchSpace;
import dev.lockstep.jobs.sweep.space.Trial;
import dev.lockstep.jobs.sweep.space.TrialList;
import dev.lockstep.operators.unit.Detail;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Reporting;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyCatalog;
import java.util.List;

/**
 * What a sweep has to do: which trials over which accounts.
 *
 * @param axes of the surface; none when no number is swept
 */
record Workload(AccountGroups groups, TrialList trials, List<String> axes) {
  Workload {
    axes = List.copyOf(axes);
  }

  /** Finds everything that is wrong with the settings; that is a {@link UserError}. */
  static Workload of(
      SweepSettings settings, Dataset dataset, StrategyCatalog catalog, boolean anySize) {
    boolean isShared = settings.account().isShared();
    if (isShared && settings.ranking().tellsSymbols()) {
      throw new UserError(
          "--per-symbol needs an account for each symbol: leave it out, or leave out --shared-cash");
    }
    AccountGroups groups =
        AccountGroups.of(dataset, settings.symbols(), settings.range(), isShared);
    SearchSettings search = settings.search();
    SearchSpace space =
        SearchSpace.of(
            catalog,
            search.strategies(),
            search.parameters(),
            search.constraints(),
            new Search(search.method(), search.trials(), search.seed()));
    if (!anySize) {
      SweepSize.requireEnumerable(space.candidates());
    }
    TrialList trials = space.trials();
    if (!anySize) {
      SweepSize.requireUsual(trials.size());
    }
    for (int i = 0; i < trials.size(); i = trials.endOfStrategy(i)) {
      requireListener(trials.trial(i), catalog, dataset);
    }
    return new Workload(groups, trials, SurfaceAxes.of(settings.ranking().surface(), trials));
  }

  private static void requireListener(Trial trial, StrategyCatalog catalog, Dataset dataset) {
    Strategy strategy;
    try {
      strategy = catalog.find(trial.strategy()).create(trial.parameters());
    } catch (RuntimeException e) {
      // It fails as a trial, with its reason in the table.
      return;
    }
    EventCallbacks.require(trial.strategy(), strategy, dataset);
  }

  /** The units that the slices make. */
  SweepPlan plan(SweepSettings settings, Slices slices) {
    AccountSettings account = settings.account();
    Trial first = trials.trial(0);
    LaneSpec lane =
        new LaneSpec(
            first.strategy(),
            first.parameters(),
            account.cashMicros(),
            account.commission(),
            account.limits(),
            account.fillPolicy());
    Detail detail = settings.ranking().tellsSymbols() ? Detail.STATISTICS : Detail.TOTALS;
    Unit template =
        new Unit(
            0,
            groups.groups(),
            List.of(lane),
            settings.range(),
            settings.execution().blockRows(),
            settings.periodsPerYear(),
            Reporting.ofTrials(detail, settings.ranking().objective()));
    return new SweepPlan(template, trials, slices);
  }
}
