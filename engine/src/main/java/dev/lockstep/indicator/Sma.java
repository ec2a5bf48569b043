package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Simple moving average: the mean of the last {@code period} prices (TA-Lib {@code SMA}). From the
 * exact sum of ticks with one rounding, so that equal averages are equal doubles whatever the
 * period. First value at row {@code period - 1}.
 */
public record Sma(PriceSource source, int period) implements Indicator {
  public Sma {
    Objects.requireNonNull(source);
    Period.check("sma period", period, 1);
  }

  @Override
  public String[] lines() {
    return new String[] {"sma"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new SmaCalculation(this, instrument);
  }
}
