package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;

/**
 * On balance volume: begins with the first bar's volume; each bar's volume is added when it closes
 * above the last close and taken away when below (Joseph Granville; TA-Lib {@code OBV}). First
 * value at row 0.
 */
public record Obv() implements Indicator {
  @Override
  public String[] lines() {
    return new String[] {"obv"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new ObvCalculation();
  }
}
