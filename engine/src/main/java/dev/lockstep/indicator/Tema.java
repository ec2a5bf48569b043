package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Triple exponential moving average: {@code 3 × EMA − 3 × EMA(EMA) + EMA(EMA(EMA))}, each seeded by
 * the simple average of its first {@code period} inputs (Patrick Mulloy; TA-Lib {@code TEMA}).
 * First value at row {@code 3 × (period - 1)}.
 */
public record Tema(PriceSource source, int period) implements Indicator {
  public Tema {
    Objects.requireNonNull(source);
    Period.check("tema period", period, 1);
  }

  @Override
  public String[] lines() {
    return new String[] {"tema"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new TemaCalculation(this, instrument);
  }
}
