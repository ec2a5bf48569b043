package dev.lockstep.jobs.run;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.SymbolEntry;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.operators.unit.UnitInput;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The accounts of a run over a dataset and what each trades, in the order of the accounts' names.
 *
 * @param symbols of all accounts
 * @param accounts what each is called
 * @param groups one for each account
 */
public record AccountGroups(
    List<SymbolEntry> symbols, List<AccountLabel> accounts, List<UnitGroup> groups) {
  public AccountGroups {
    symbols = List.copyOf(symbols);
    accounts = List.copyOf(accounts);
    groups = List.copyOf(groups);
  }

  /**
   * One account for each symbol, or one for all.
   *
   * @param names symbols in order; empty takes all of the dataset. {@link UserError} for one that
   *     is not there or has nothing in the range
   */
  public static AccountGroups of(
      Dataset dataset, List<String> names, TimeRange range, boolean isShared) {
    List<SymbolEntry> symbols =
        names.isEmpty()
            ? dataset.manifest().symbols()
            : names.stream().map(dataset::symbol).toList();
    symbols.forEach(symbol -> requireInRange(symbol, range));
    List<AccountLabel> accounts = new ArrayList<>();
    List<UnitGroup> groups = new ArrayList<>();
    for (List<SymbolEntry> group :
        isShared ? List.of(symbols) : symbols.stream().map(List::of).toList()) {
      String name = isShared ? AccountLabel.SHARED : group.get(0).symbol();
      accounts.add(new AccountLabel(name, group.stream().map(SymbolEntry::instrument).toList()));
      groups.add(group(name, dataset, group));
    }
    return new AccountGroups(symbols, accounts, groups);
  }

  /** Events of all symbols, in and out of the range. */
  public long rows() {
    return symbols.stream().mapToLong(SymbolEntry::rows).sum();
  }

  private static void requireInRange(SymbolEntry entry, TimeRange range) {
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
