package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;

/**
 * Average true range: Wilder's average of {@code max(high − low, |high − last close|, |low − last
 * close|)}, seeded by the mean of the first {@code period} ranges, which begin at row 1 (Welles
 * Wilder, 1978; TA-Lib {@code ATR}). First value at row {@code period}.
 */
public record Atr(int period) implements Indicator {
  public Atr {
    Period.check("atr period", period, 1);
  }

  @Override
  public String[] lines() {
    return new String[] {"atr"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new AtrCalculation(this, instrument);
  }
}
