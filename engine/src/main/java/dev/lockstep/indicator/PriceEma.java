package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * The state of an exponential average of prices, seeded by the exact simple average of its first
 * {@code period} prices. Calculations warm it up row by row here and then run the recurrence {@code
 * value += (price − value) × weight}, in TA-Lib's order of operations, on locals of their own.
 */
final class PriceEma {
  private final int period;
  private final TickScale seedScale;
  private long seedSum;
  private int seen;
  private double value = Double.NaN;

  PriceEma(Instrument instrument, PriceSource source, int period) {
    this.period = period;
    seedScale = new TickScale(instrument, (long) period * source.divisor());
  }

  /** 2 ÷ (period + 1). */
  static double weight(int period) {
    return 2.0 / (period + 1);
  }

  boolean isReady() {
    return seen == period;
  }

  /** Takes in one price of the first {@code period}; the last of them gives the first value. */
  void warmUp(long ticks) {
    seedSum = Math.addExact(seedSum, ticks);
    seen++;
    if (seen == period) {
      value = seedScale.price(seedSum);
    }
  }

  double value() {
    return value;
  }

  void setValue(double newValue) {
    value = newValue;
  }

  void save(SnapshotWriter state) {
    state.putLong(seedSum);
    state.putInt(seen);
    state.putDouble(value);
  }

  void restore(SnapshotReader state) {
    seedSum = state.getLong();
    seen = state.getInt();
    value = state.getDouble();
  }
}
