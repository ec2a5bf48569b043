package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Exponential moving average with weight {@code 2 ÷ (period + 1)}, seeded by the simple average of
 * the first {@code period} prices (TA-Lib {@code EMA}, classic, unstable period 0). First value at
 * row {@code period - 1}.
 */
public record Ema(PriceSource source, int period) implements Indicator {
  public Ema {
    Objects.requireNonNull(source);
    Period.check("ema period", period, 1);
  }

  @Override
  public String[] lines() {
    return new String[] {"ema"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new EmaCalculation(this, instrument);
  }
}
