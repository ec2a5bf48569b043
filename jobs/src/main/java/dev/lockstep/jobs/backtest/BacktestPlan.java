package dev.lockstep.jobs.backtest;

import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.run.AccountGroups;
import dev.lockstep.jobs.run.AccountLabel;
import dev.lockstep.jobs.settings.AccountSettings;
import dev.lockstep.jobs.settings.BacktestSettings;
import dev.lockstep.operators.unit.Detail;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Reporting;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.venue.PathPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a backtest runs: one unit for each account, in the order of the accounts' names.
 *
 * @param accounts what each unit trades, unit by unit
 */
public record BacktestPlan(List<Unit> units, List<AccountLabel> accounts, long rows) {
  public BacktestPlan {
    units = List.copyOf(units);
    accounts = List.copyOf(accounts);
  }

  /** The plan under the path policy of the settings. */
  public static BacktestPlan of(BacktestSettings settings, Dataset dataset) {
    return of(settings, dataset, settings.account().fillPolicy().path(), Detail.EVERYTHING);
  }

  /** The plan under another path policy, for statistics only. */
  public static BacktestPlan bounds(BacktestSettings settings, Dataset dataset, PathPolicy path) {
    return of(settings, dataset, path, Detail.STATISTICS);
  }

  private static BacktestPlan of(
      BacktestSettings settings, Dataset dataset, PathPolicy path, Detail detail) {
    AccountGroups groups =
        AccountGroups.of(
            dataset, settings.symbols(), settings.range(), settings.account().isShared());
    List<Unit> units = new ArrayList<>();
    LaneSpec lane = lane(settings, path);
    for (UnitGroup group : groups.groups()) {
      units.add(
          new Unit(
              units.size(),
              List.of(group),
              List.of(lane),
              settings.range(),
              settings.execution().blockRows(),
              settings.periodsPerYear(),
              Reporting.of(detail)));
    }
    return new BacktestPlan(units, groups.accounts(), groups.rows());
  }

  private static LaneSpec lane(BacktestSettings settings, PathPolicy path) {
    AccountSettings account = settings.account();
    return new LaneSpec(
        settings.strategy(),
        new TreeMap<>(settings.parameters()),
        account.cashMicros(),
        account.commission(),
        account.limits(),
        account.fillPolicy().withPath(path));
  }
}
