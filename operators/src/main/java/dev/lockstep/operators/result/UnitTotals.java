package dev.lockstep.operators.result;

import dev.lockstep.operators.unit.AnnualPeriods;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.performance.DailySum;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Performance;
import dev.lockstep.performance.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds up what the lanes of one unit came to over its groups, in the order of the groups. A unit of
 * one group has nothing to add up and keeps no days. One thread at a time.
 */
public final class UnitTotals {
  // configuration
  private final Unit unit;

  // runtime state
  private final DailySum[] sums;
  private final LaneRecord.Statistics[] lanes;
  private final String[] failures;
  private boolean sawWeekend;
  private CostRecord cost = CostRecord.NONE;
  private List<TotalRecord> records = List.of();

  /** Totals of a unit that has not begun. */
  public UnitTotals(Unit unit) {
    this.unit = unit;
    int size = unit.lanes().size();
    lanes = new LaneRecord.Statistics[size];
    failures = new String[size];
    sums = new DailySum[unit.groups().size() == 1 ? 0 : size];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new DailySum(unit.lanes().get(i).cashMicros());
    }
  }

  /** Begins the accounts of the next group. */
  public void beginGroup() {
    for (DailySum sum : sums) {
      sum.beginAccount();
    }
  }

  /** Whether {@link #endDay} must be called. */
  boolean needsDays() {
    return sums.length > 0;
  }

  void endDay(int lane, int epochDay, double equityMicros) {
    sums[lane].endDay(epochDay, equityMicros);
  }

  /** Adds what a lane came to over the group. The first failure is the one that is told. */
  public void add(UnitGroup group, LaneRecord record) {
    int lane = record.lane();
    sawWeekend |= record.sawWeekend();
    if (failures[lane] != null) {
      return;
    }
    if (record.statistics().isEmpty()) {
      failures[lane] = sums.length == 0 ? record.failure() : group.name() + ": " + record.failure();
    } else if (lanes[lane] == null) {
      lanes[lane] = record.statistics().get();
    } else {
      addTally(lane, record.tally());
    }
  }

  private void addTally(int lane, Tally tally) {
    try {
      Tally sum = lanes[lane].tally().plus(tally);
      lanes[lane] = new LaneRecord.Statistics(sum, lanes[lane].performance());
    } catch (ArithmeticException e) {
      // All accounts together are more than micros can count.
      if (!unit.reporting().isolatesLanes()) {
        throw e;
      }
      failures[lane] = LaneRecord.reason(e);
    }
  }

  /** Adds what the group cost. */
  public void addCost(CostRecord group) {
    cost = cost.plus(group);
  }

  /** Ends the last group: the totals of all lanes, in their order. */
  public List<TotalRecord> finish() {
    List<TotalRecord> totals = new ArrayList<>();
    for (int i = 0; i < lanes.length; i++) {
      totals.add(total(i));
    }
    records = List.copyOf(totals);
    return records;
  }

  private TotalRecord total(int lane) {
    if (failures[lane] != null) {
      return new TotalRecord(lane, failures[lane], Optional.empty());
    }
    Performance performance = lanes[lane].performance();
    if (sums.length > 0) {
      int periods = AnnualPeriods.of(unit.periodsPerYear(), sawWeekend);
      performance = sums[lane].performance(lanes[lane].tally(), periods);
    }
    return new TotalRecord(lane, "", Optional.of(performance));
  }

  /** What the unit says of itself once {@link #finish} was called. */
  public UnitNotice notice() {
    Objective objective = unit.reporting().objective();
    int failed = 0;
    int bestLane = -1;
    double bestValue = Double.NaN;
    for (TotalRecord total : records) {
      if (total.performance().isEmpty()) {
        failed++;
      } else {
        double value = objective.value(total.performance().get());
        if (objective.beats(value, bestValue)) {
          bestLane = total.lane();
          bestValue = value;
        }
      }
    }
    return new UnitNotice(unit.number(), lanes.length, failed, cost, bestLane, bestValue);
  }
}
