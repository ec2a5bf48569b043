package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;

/**
 * Slow stochastic oscillator: the raw {@code 100 × (close − lowest low) ÷ (highest high − lowest
 * low)} of the last {@code fastK} bars, 0 where they are equal; %K is its simple average over
 * {@code slowK}, %D that of %K over {@code slowD} (George Lane; TA-Lib {@code STOCH} with simple
 * averages). As in TA-Lib both lines begin together, at row {@code fastK + slowK + slowD - 3}.
 */
public record Stochastic(int fastK, int slowK, int slowD) implements Indicator {
  public static final int K = 0;
  public static final int D = 1;

  public Stochastic {
    Period.check("stochastic fastK", fastK, 1);
    Period.check("stochastic slowK", slowK, 1);
    Period.check("stochastic slowD", slowD, 1);
  }

  @Override
  public String[] lines() {
    return new String[] {"k", "d"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new StochasticCalculation(this);
  }
}
