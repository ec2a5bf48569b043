package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Highest of the last {@code period} prices, the present one included (TA-Lib {@code MAX}). First
 * value at row {@code period - 1}.
 */
public record Highest(PriceSource source, int period) implements Indicator {
  public Highest {
    Objects.requireNonNull(source);
    Period.check("highest period", period, 1);
  }

  @Override
  public String[] lines() {
    return new String[] {"highest"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new ExtremeCalculation("highest", RollingExtreme.highest(period), source, instrument);
  }
}
