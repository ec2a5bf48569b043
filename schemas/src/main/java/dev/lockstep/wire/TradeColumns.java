package dev.lockstep.wire;

/**
 * Trade prints as columns; the arrays belong to the caller and may be longer than the rows in use.
 * Row i of every column is one print: time in nanoseconds since 1970-01-01 UTC, price in ticks,
 * size in units of the instrument, the aggressor's side as in {@link
 * dev.lockstep.wire.generated.Side}.
 */
public final class TradeColumns {
  final long[] timeNanos;
  final long[] priceTicks;
  final double[] sizes;
  final byte[] sides;

  public TradeColumns(long[] timeNanos, long[] priceTicks, double[] sizes, byte[] sides) {
    this.timeNanos = timeNanos;
    this.priceTicks = priceTicks;
    this.sizes = sizes;
    this.sides = sides;
  }
}
