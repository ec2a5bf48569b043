package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Lowest of the last {@code period} prices, the present one included (TA-Lib {@code MIN}). First
 * value at row {@code period - 1}.
 */
public record Lowest(PriceSource source, int period) implements Indicator {
  public Lowest {
    Objects.requireNonNull(source);
    Period.check("lowest period", period, 1);
  }

  @Override
  public String[] lines() {
    return new String[] {"lowest"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new ExtremeCalculation("lowest", RollingExtreme.lowest(period), source, instrument);
  }
}
