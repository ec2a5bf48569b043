package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Rate of change in percent: {@code 100 × (price ÷ price period bars before − 1)}, from exact
 * ticks, 0 where the earlier price is 0 (TA-Lib {@code ROC}). First value at row {@code period}.
 */
public record Roc(PriceSource source, int period) implements Indicator {
  public Roc {
    Objects.requireNonNull(source);
    Period.check("roc period", period, 1);
  }

  @Override
  public String[] lines() {
    return new String[] {"roc"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new RocCalculation(this);
  }
}
