package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Double exponential moving average: {@code 2 × EMA − EMA(EMA)}, each seeded by the simple average
 * of its first {@code period} inputs (Patrick Mulloy; TA-Lib {@code DEMA}). First value at row
 * {@code 2 × (period - 1)}.
 */
public record Dema(PriceSource source, int period) implements Indicator {
  public Dema {
    Objects.requireNonNull(source);
    Period.check("dema period", period, 1);
  }

  @Override
  public String[] lines() {
    return new String[] {"dema"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new DemaCalculation(this, instrument);
  }
}
