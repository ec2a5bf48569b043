package dev.lockstep.jobs.backtest;

import dev.lockstep.jobs.bounded.UnitResults;
import dev.lockstep.operators.result.LaneRecord;
import dev.lockstep.operators.result.Section;
import dev.lockstep.performance.Tally;

/** Adds up the profits of units. */
public final class ProfitSum {
  private static final double MICROS = 1e6;

  private long profitMicros;

  /** Adds a unit of one lane and one group. */
  public void add(UnitResults results) {
    results.forEach(0, Section.LANES, LaneRecord::read, lane -> add(lane.tally()));
  }

  private void add(Tally tally) {
    profitMicros += tally.finalEquityMicros() - tally.initialCashMicros();
  }

  /** The sum in units of the currency. */
  public double profit() {
    return profitMicros / MICROS;
  }
}
