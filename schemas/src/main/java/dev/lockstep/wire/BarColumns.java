package dev.lockstep.wire;

/**
 * Bars as columns; the arrays belong to the caller and may be longer than the rows in use. Row i of
 * every column is one bar: time in nanoseconds since 1970-01-01 UTC, prices in ticks, volume in
 * units of the instrument.
 */
public final class BarColumns {
  final long[] timeNanos;
  final long[] openTicks;
  final long[] highTicks;
  final long[] lowTicks;
  final long[] closeTicks;
  final double[] volumes;

  public BarColumns(
      long[] timeNanos,
      long[] openTicks,
      long[] highTicks,
      long[] lowTicks,
      long[] closeTicks,
      double[] volumes) {
    this.timeNanos = timeNanos;
    this.openTicks = openTicks;
    this.highTicks = highTicks;
    this.lowTicks = lowTicks;
    this.closeTicks = closeTicks;
    this.volumes = volumes;
  }
}
