package dev.lockstep.jobs.run;

import dev.lockstep.jobs.bounded.UnitResults;
import dev.lockstep.operators.result.CostRecord;
import dev.lockstep.operators.result.DayRecord;
import dev.lockstep.operators.result.FillRecord;
import dev.lockstep.operators.result.LaneRecord;
import dev.lockstep.operators.result.OrderRecord;
import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.TradeRecord;
import dev.lockstep.operators.unit.AnnualPeriods;
import dev.lockstep.performance.Performance;
import dev.lockstep.performance.Tally;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the results of units of one lane each, in the order of the accounts, writes their tables
 * and adds up their statistics. Holds the details of one account at a time, and of all accounts
 * their equity by day.
 */
public final class RunResults implements Closeable {
  private final Path folder;
  private final List<AccountLabel> accounts;
  private final int periodsPerYear;
  private final RunTables tables;
  private final DailyEquity equity;
  private final List<LaneRecord> lanes = new ArrayList<>();
  private CostRecord cost = CostRecord.NONE;

  /**
   * Begins the tables in a folder.
   *
   * @param accounts one per unit, in the order in which results will come
   * @param periodsPerYear 0 takes 252, or 365 when there are bars on weekends
   */
  public RunResults(
      Path folder, List<AccountLabel> accounts, long initialCashMicros, int periodsPerYear)
      throws IOException {
    this.folder = folder;
    this.accounts = List.copyOf(accounts);
    this.periodsPerYear = periodsPerYear;
    tables = new RunTables(folder);
    equity = new DailyEquity(initialCashMicros);
  }

  /** Takes the results of the next account. */
  public void accept(UnitResults results) {
    AccountLabel account = accounts.get(lanes.size());
    results.forEach(0, Section.LANES, LaneRecord::read, lanes::add);
    results.forEach(0, Section.COST, CostRecord::read, part -> cost = cost.plus(part));
    results.forEach(0, Section.FILLS, FillRecord::read, fill -> tables.fill(account, fill));
    results.forEach(0, Section.TRADES, TradeRecord::read, trade -> tables.trade(account, trade));
    List<OrderRecord> orders = new ArrayList<>();
    results.forEach(0, Section.ORDERS, OrderRecord::read, order -> keepLast(orders, order));
    orders.forEach(order -> tables.order(account, order));
    List<DayRecord> days = new ArrayList<>();
    results.forEach(0, Section.DAYS, DayRecord::read, days::add);
    equity.add(days);
  }

  /** The last record of an id is how the order ended; ids count from 1 without gaps. */
  private static void keepLast(List<OrderRecord> orders, OrderRecord order) {
    if (order.id() > orders.size()) {
      orders.add(order);
    } else {
      orders.set((int) order.id() - 1, order);
    }
  }

  /** Whether the results of all accounts came. */
  public boolean isWhole() {
    return lanes.size() == accounts.size();
  }

  /** Ends the tables; {@link #isWhole} must hold. */
  public void finish() throws IOException {
    tables.close();
    EquityTable.write(folder, accounts, equity);
  }

  /** The statistics of all accounts together. */
  public Performance performance() {
    if (lanes.size() == 1) {
      return lanes.get(0).performance();
    }
    boolean sawWeekend = lanes.stream().anyMatch(LaneRecord::sawWeekend);
    Tally sum = lanes.stream().map(LaneRecord::tally).reduce(Tally::plus).orElseThrow();
    return equity.sum().performance(sum, AnnualPeriods.of(periodsPerYear, sawWeekend));
  }

  /** What each account came to, in the order of the accounts. */
  public List<Performance> accountPerformances() {
    return lanes.stream().map(LaneRecord::performance).toList();
  }

  public List<AccountLabel> accounts() {
    return accounts;
  }

  public CostRecord cost() {
    return cost;
  }

  @Override
  public void close() throws IOException {
    tables.close();
  }
}
