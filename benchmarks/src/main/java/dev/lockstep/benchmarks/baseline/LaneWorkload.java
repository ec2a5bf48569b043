package dev.lockstep.benchmarks.baseline;

/** One parameter set over the bars of one symbol. */
public record LaneWorkload(PriceArrays prices, PeriodPair periods, FixedSize size) {
  /** The part of its equity that an allocated entry buys for. */
  public static final double ALLOCATION = 0.95;

  /** With the fixed quantity. */
  public Outcome run() {
    return PlainSmaCross.run(prices, periods, size);
  }

  /** With the quantity that the built-in sma-cross asks for. */
  public Outcome runAllocated() {
    return AllocatedSmaCross.run(prices, periods, size.cash(), ALLOCATION, size.feeRate());
  }

  /**
   * The same with prices and cash in ticks, where the prices have so many decimal places: sums are
   * whole numbers then, and equal averages compare equal.
   */
  public LaneWorkload inTicks() {
    int decimals = prices.decimals();
    double ticksPerUnit = Math.pow(10, decimals);
    FixedSize inTicks = new FixedSize(size.cash() * ticksPerUnit, size.quantity(), size.feeRate());
    return new LaneWorkload(prices.times(ticksPerUnit), periods, inTicks);
  }
}
