package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/** A price of each bar as a line, in units of the currency, to compare other lines with. */
public record Price(PriceSource source) implements Indicator {
  public Price {
    Objects.requireNonNull(source);
  }

  @Override
  public String[] lines() {
    return new String[] {"price"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new PriceCalculation(source);
  }
}
