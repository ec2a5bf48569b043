package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Relative strength index: {@code 100 × gain ÷ (gain + loss)}, where gain and loss are Wilder's
 * averages of rises and falls, seeded by the mean of the first {@code period} changes (Welles
 * Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib {@code RSI}, classic). 0 where
 * gain + loss is below {@link WilderAverage#ZERO}, as in TA-Lib. First value at row {@code period}.
 */
public record Rsi(PriceSource source, int period) implements Indicator {
  public Rsi {
    Objects.requireNonNull(source);
    Period.check("rsi period", period, 2);
  }

  @Override
  public String[] lines() {
    return new String[] {"rsi"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new RsiCalculation(this, instrument);
  }
}
