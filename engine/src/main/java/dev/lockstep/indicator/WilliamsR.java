package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;

/**
 * Williams' %R: {@code −100 × (highest high − close) ÷ (highest high − lowest low)} of the last
 * {@code period} bars, 0 where they are equal (Larry Williams; TA-Lib {@code WILLR}). First value
 * at row {@code period - 1}.
 */
public record WilliamsR(int period) implements Indicator {
  public WilliamsR {
    Period.check("williams %R period", period, 2);
  }

  @Override
  public String[] lines() {
    return new String[] {"williamsR"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new WilliamsRCalculation(this);
  }
}
