package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;

/**
 * Commodity channel index: {@code (typical − mean) ÷ (0.015 × mean deviation)} of the typical
 * prices (high + low + close) ÷ 3 of the last {@code period} bars (Donald Lambert, 1980; TA-Lib
 * {@code CCI}). From exact integers, so that it is 0 where all prices are equal; TA-Lib's mean of
 * doubles can miss them by a rounding there and gives values such as ±66.67. First value at row
 * {@code period - 1}.
 */
public record Cci(int period) implements Indicator {
  public Cci {
    Period.check("cci period", period, 2);
  }

  @Override
  public String[] lines() {
    return new String[] {"cci"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new CciCalculation(this);
  }
}
