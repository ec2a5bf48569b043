package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;

/**
 * Volume-weighted average price since the beginning of the session: {@code Σ typical × volume ÷ Σ
 * volume}, typical = (high + low + close) ÷ 3. A session is a calendar day, by the bar's start, in
 * the time zone of the instrument. NaN until something was traded in the session.
 */
public record VwapSession() implements Indicator {
  @Override
  public String[] lines() {
    return new String[] {"vwap"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new VwapSessionCalculation(instrument);
  }
}
