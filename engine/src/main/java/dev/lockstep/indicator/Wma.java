package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Linearly weighted moving average: {@code Σ i × price(i) ÷ (period × (period + 1) ÷ 2)}, where i
 * is {@code period} for the newest price and 1 for the oldest (TA-Lib {@code WMA}). From exact sums
 * of ticks. First value at row {@code period - 1}.
 *
 * @param period at most {@value #MOST_PERIOD}, so that the weighted sum of ticks fits 64 bits
 */
public record Wma(PriceSource source, int period) implements Indicator {
  static final int MOST_PERIOD = 2_000;

  public Wma {
    Objects.requireNonNull(source);
    Period.check("wma period", period, 1, MOST_PERIOD);
  }

  @Override
  public String[] lines() {
    return new String[] {"wma"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new WmaCalculation(this, instrument);
  }
}
