package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Momentum: the price minus the price {@code period} bars before, from exact ticks (TA-Lib {@code
 * MOM}). First value at row {@code period}.
 */
public record Momentum(PriceSource source, int period) implements Indicator {
  public Momentum {
    Objects.requireNonNull(source);
    Period.check("momentum period", period, 1);
  }

  @Override
  public String[] lines() {
    return new String[] {"momentum"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new MomentumCalculation(this, instrument);
  }
}
