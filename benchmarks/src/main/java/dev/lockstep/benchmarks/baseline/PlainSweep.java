package dev.lockstep.benchmarks.baseline;

import java.util.List;

/** Many parameter sets, one after the other, each with rolling sums of its own. */
public final class PlainSweep {
  private PlainSweep() {}

  /** The outcomes in the order of the sets. */
  public static Outcome[] run(PriceArrays prices, List<PeriodPair> sets, FixedSize size) {
    double[] equity = new double[prices.bars()];
    Outcome[] outcomes = new Outcome[sets.size()];
    for (int set = 0; set < outcomes.length; set++) {
      outcomes[set] = PlainSmaCross.run(prices, sets.get(set), size, equity);
    }
    return outcomes;
  }
}
