package dev.lockstep.benchmarks.baseline;

import java.util.List;

/** Many sets of bollinger-breakout over the bars of one symbol. */
public record BollingerWorkload(PriceArrays prices, List<BollingerSet> sets, AllocatedSize size) {

  /**
   * The same with prices and cash in ticks, as the two loops need them: sums are whole numbers
   * then, and signals exact while n² times the variance is below 2^63. Of 2,000 prices that is a
   * standard deviation of 1.5 million ticks.
   */
  public BollingerWorkload inTicks() {
    double ticksPerUnit = Math.pow(10, prices.decimals());
    AllocatedSize inTicks =
        new AllocatedSize(size.cash() * ticksPerUnit, size.allocation(), size.feeRate());
    return new BollingerWorkload(prices.times(ticksPerUnit), sets, inTicks);
  }

  /** One loop per set; call it on what {@link #inTicks} gives. */
  public Outcome[] runPlain() {
    return PlainBollinger.run(prices, sets, size);
  }

  /** Tile by tile; call it on what {@link #inTicks} gives. */
  public Outcome[] runTiled() {
    return TiledBollinger.run(prices, sets, size);
  }

  public long barEvaluations() {
    return (long) prices.bars() * sets.size();
  }
}
