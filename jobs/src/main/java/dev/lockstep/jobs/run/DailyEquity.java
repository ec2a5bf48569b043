package dev.lockstep.jobs.run;

import dev.lockstep.operators.result.DayRecord;
import dev.lockstep.performance.DailySum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The equity of each account by trading day, and their sum over the days of all of them. */
final class DailyEquity {
  private final long initialCashMicros;
  private final List<List<DayRecord>> accounts = new ArrayList<>();

  /** Takes accounts that each start with the same cash. */
  DailyEquity(long initialCashMicros) {
    this.initialCashMicros = initialCashMicros;
  }

  /** Adds the next account with its days in their order. */
  void add(List<DayRecord> days) {
    accounts.add(List.copyOf(days));
  }

  List<DayRecord> days(int account) {
    return accounts.get(account);
  }

  /**
   * The sum of all accounts on each day that any of them has. An account counts with its initial
   * cash before its first day, and with its last equity on days that it does not have.
   */
  List<DayRecord> total() {
    if (accounts.size() == 1) {
      return accounts.get(0);
    }
    Map<Integer, Long> cashByDay = cashByDay();
    List<DayRecord> total = new ArrayList<>();
    sum()
        .forEachDay(
            (epochDay, equityMicros) ->
                total.add(new DayRecord(0, epochDay, cashByDay.get(epochDay), equityMicros)));
    return total;
  }

  /** The equity of all accounts, by day. */
  DailySum sum() {
    DailySum sum = new DailySum(initialCashMicros);
    for (List<DayRecord> days : accounts) {
      sum.beginAccount();
      for (DayRecord day : days) {
        sum.endDay(day.epochDay(), day.equityMicros());
      }
    }
    return sum;
  }

  /** The cash of all accounts at the end of each day that any of them has. */
  private Map<Integer, Long> cashByDay() {
    SortedMap<Integer, Long> changes = new TreeMap<>();
    for (List<DayRecord> days : accounts) {
      long cash = initialCashMicros;
      for (DayRecord day : days) {
        changes.merge(day.epochDay(), day.cashMicros() - cash, Long::sum);
        cash = day.cashMicros();
      }
    }
    long sum = Math.multiplyExact(initialCashMicros, (long) accounts.size());
    for (Map.Entry<Integer, Long> change : changes.entrySet()) {
      sum += change.getValue();
      change.setValue(sum);
    }
    return changes;
  }
}
