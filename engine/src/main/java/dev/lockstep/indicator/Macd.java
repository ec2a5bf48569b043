package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Moving average convergence/divergence: the fast minus the slow exponential average; its own
 * exponential average as signal; their difference as histogram (Gerald Appel; TA-Lib {@code MACD}).
 * As in TA-Lib both averages have their first value at row {@code slow - 1}, so the fast one is
 * seeded by the {@code fast} prices up to there, and no line has a value before the signal's first
 * at row {@code slow + signal - 2}.
 */
public record Macd(PriceSource source, int fast, int slow, int signal) implements Indicator {
  public static final int MACD = 0;
  public static final int SIGNAL = 1;
  public static final int HISTOGRAM = 2;

  public Macd {
    Objects.requireNonNull(source);
    Period.check("macd fast", fast, 2);
    Period.check("macd slow", slow, 2);
    Period.check("macd signal", signal, 1);
    if (fast >= slow) {
      throw new IllegalArgumentException(
          "macd fast must be below slow, was " + fast + " with slow " + slow);
    }
  }

  @Override
  public String[] lines() {
    return new String[] {"macd", "signal", "histogram"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new MacdCalculation(this, instrument);
  }
}
