package dev.lockstep.jobs.backtest;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.SymbolEntry;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.jobs.run.AccountLabel;
import dev.lockstep.jobs.settings.AccountSettings;
import dev.lockstep.jobs.settings.BacktestSettings;
import dev.lockstep.operators.unit.Detail;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Reporting;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.venue.PathPolicy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a backtest runs: one unit for each account, in the order of the accounts' names.
 *
 * @param accounts what each unit trades, unit by unit
 */
record BacktestPlan(List<Unit> units, List<AccountLabel> accounts, long rows) {
  BacktestPlan {
    units = List.copyOf(units);
    accounts = List.copyOf(accounts);
  }

  /** The plan under the path policy of the settings. */
  static BacktestPlan of(BacktestSettings settings, Dataset dataset) {
    return of(settings, dataset, settings.account().fillPolicy().path(), Detail.EVERYTHING);
  }

  /** The plan under another path policy, for statistics only. */
  static BacktestPlan bounds(BacktestSettings settings, Dataset dataset, PathPolicy path) {
    return of(settings, dataset, path, Detail.STATISTICS);
  }

  private static BacktestPlan of(
      BacktestSettings settings, Dataset dataset, PathPolicy path, Detail detail) {
    List<SymbolEntry> symbols = symbols(settings, dataset);
    List<List<SymbolEntry>> groups =
        settings.account().isShared() ? List.of(symbols) : symbols.stream().map(List::of).toList();
    List<Unit> units = new ArrayList<>();
    List<AccountLabel> accounts = new ArrayList<>();
    LaneSpec lane = lane(settings, path);
    for (List<SymbolEntry> group : groups) {
      String name = settings.account().isShared() ? AccountLabel.SHARED : group.get(0).symbol();
      accounts.add(new AccountLabel(name, group.stream().map(SymbolEntry::instrument).toList()));
      units.add(
          new Unit(
              units.size(),
              List.of(group(name, dataset, group)),
              List.of(lane),
              settings.range(),
              settings.execution().blockRows(),
              settings.periodsPerYear(),
              Reporting.of(detail)));
    }
    long rows = symbols.stream().mapToLong(SymbolEntry::rows).sum();
    return new BacktestPlan(units, accounts, rows);
  }

  private static List<SymbolEntry> symbols(BacktestSettings settings, Dataset dataset) {
    List<SymbolEntry> chosen =
        settings.symbols().isEmpty()
            ? dataset.manifest().symbols()
            : settings.symbols().stream().map(dataset::symbol).toList();
    TimeRange range = settings.range();
    for (SymbolEntry entry : chosen) {
      if (entry.lastNanos() < range.fromNanos() || entry.firstNanos() >= range.toNanos()) {
        throw new UserError(
            "nothing of "
                + entry.symbol()
                + " lies in the range: it has "
                + Times.text(entry.firstNanos())
                + " to "
                + Times.text(entry.lastNanos())
                + "; change --from, --to or --symbols");
      }
    }
    return chosen;
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

  private static UnitGroup group(String name, Dataset dataset, List<SymbolEntry> symbols) {
    ZoneId zone = symbols.get(0).instrument().timeZone();
    for (SymbolEntry entry : symbols) {
      requireSameAccountTerms(symbols.get(0), entry);
    }
    List<UnitInput> inputs =
        symbols.stream()
            .map(
                entry ->
                    new UnitInput(
                        entry.instrument(), dataset.file(entry).toAbsolutePath().toString()))
            .toList();
    return new UnitGroup(name, dataset.manifest().kind(), zone, inputs);
  }

  /** One account has one currency and one calendar. */
  private static void requireSameAccountTerms(SymbolEntry first, SymbolEntry other) {
    if (!first.instrument().currency().equals(other.instrument().currency())
        || !first.instrument().timeZone().equals(other.instrument().timeZone())) {
      throw new UserError(
          "one cash account needs one currency and one time zone, but "
              + first.symbol()
              + " and "
              + other.symbol()
              + " differ: leave one out, or leave out --shared-cash");
    }
  }
}
