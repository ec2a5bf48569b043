package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;

/**
 * Directional movement (Welles Wilder, 1978; TA-Lib {@code ADX}, {@code PLUS_DI}, {@code
 * MINUS_DI}). +DI and −DI are 100 × Wilder's sums of upward and downward movement over that of the
 * true range; DX is {@code 100 × |+DI − −DI| ÷ (+DI + −DI)}; ADX is Wilder's average of DX, seeded
 * by the mean of the first {@code period}. +DI and −DI have their first value at row {@code
 * period}, ADX at row {@code 2 × period - 1}.
 *
 * <p>Whether a bar moved more up or more down is decided as in TA-Lib, on differences of prices as
 * doubles: an exact tie in ticks may therefore count for the side that rounding favours.
 */
public record Adx(int period) implements Indicator {
  public static final int ADX = 0;
  public static final int PLUS_DI = 1;
  public static final int MINUS_DI = 2;

  public Adx {
    Period.check("adx period", period, 2);
  }

  @Override
  public String[] lines() {
    return new String[] {"adx", "plusDi", "minusDi"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new AdxCalculation(this, instrument);
  }
}
