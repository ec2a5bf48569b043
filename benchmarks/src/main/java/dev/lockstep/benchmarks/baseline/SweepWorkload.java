package dev.lockstep.benchmarks.baseline;

import java.util.List;

/** Many parameter sets over the bars of one symbol. */
public record SweepWorkload(PriceArrays prices, List<PeriodPair> sets, FixedSize size) {

  public Outcome[] runPlain() {
    return PlainSweep.run(prices, sets, size);
  }

  public Outcome[] runTiled() {
    return TiledSweep.run(prices, sets, size);
  }

  public long barEvaluations() {
    return (long) prices.bars() * sets.size();
  }
}
