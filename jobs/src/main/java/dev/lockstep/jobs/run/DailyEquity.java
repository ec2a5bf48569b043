package dev.lockstep.jobs.run;

import dev.lockstep.operators.result.DayRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Map<Integer, Change> changes = new TreeMap<>();
    for (List<DayRecord> days : accounts) {
      long cash = initialCashMicros;
      double equity = initialCashMicros;
      for (DayRecord day : days) {
        changes
            .computeIfAbsent(day.epochDay(), epochDay -> new Change())
            .add(day.cashMicros() - cash, day.equityMicros() - equity);
        cash = day.cashMicros();
        equity = day.equityMicros();
      }
    }
    return runningSum(changes);
  }

  private List<DayRecord> runningSum(Map<Integer, Change> changes) {
    long cash = Math.multiplyExact(initialCashMicros, (long) accounts.size());
    double equity = cash;
    List<DayRecord> total = new ArrayList<>();
    for (var entry : changes.entrySet()) {
      cash += entry.getValue().cashMicros;
      equity += entry.getValue().equityMicros;
      total.add(new DayRecord(0, entry.getKey(), cash, equity));
    }
    return total;
  }

  /** By how much all accounts together changed on one day. */
  private static final class Change {
    private long cashMicros;
    private double equityMicros;

    void add(long cash, double equity) {
      cashMicros += cash;
      equityMicros += equity;
    }
  }
}
