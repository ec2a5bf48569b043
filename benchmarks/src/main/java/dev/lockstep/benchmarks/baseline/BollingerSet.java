package dev.lockstep.benchmarks.baseline;

import java.util.ArrayList;
import java.util.List;

/** One parameter set of bollinger-breakout: bars of the middle band, and how far the upper is. */
public record BollingerSet(int period, double deviations) {
  private static final int PERIODS = 50;
  private static final int PERIOD_STEP = 40;
  private static final int DEVIATIONS = 20;
  private static final int TENTHS_FROM = 10;

  /** Periods 40 to 2,000 in steps of 40, by deviations 1.0 to 2.9 in steps of 0.1. */
  public static List<BollingerSet> thousandSets() {
    List<BollingerSet> sets = new ArrayList<>();
    for (int period = 1; period <= PERIODS; period++) {
      for (int tenths = TENTHS_FROM; tenths < TENTHS_FROM + DEVIATIONS; tenths++) {
        sets.add(new BollingerSet(period * PERIOD_STEP, tenths / 10.0));
      }
    }
    return sets;
  }
}
