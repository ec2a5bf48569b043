package dev.lockstep.benchmarks.baseline;

import java.util.List;

/** Many sets of the strategy whose orders rest, over the minutes of one symbol. */
public record RestingOrdersWorkload(
    PriceArrays prices, List<RestingOrdersSet> sets, FixedSize size) {

  /** The hand-written loop, its prices prepared. */
  public PlainRestingOrders loop() {
    return new PlainRestingOrders(prices, size);
  }

  public long barEvaluations() {
    return (long) prices.bars() * sets.size();
  }
}
