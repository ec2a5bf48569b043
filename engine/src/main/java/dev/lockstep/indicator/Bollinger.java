package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Bollinger bands: the simple moving average, and above and below it {@code deviations} population
 * standard deviations of the same window (TA-Lib {@code BBANDS} with simple averages). The middle
 * is bit by bit {@link Sma}, the width {@link StandardDeviation}. First values at row {@code period
 * - 1}.
 *
 * @param deviations above 0
 */
public record Bollinger(PriceSource source, int period, double deviations) implements Indicator {
  public static final int UPPER = 0;
  public static final int MIDDLE = 1;
  public static final int LOWER = 2;

  public Bollinger {
    Objects.requireNonNull(source);
    Period.check("bollinger period", period, 2);
    if (!(deviations > 0 && deviations < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "bollinger deviations must be a number > 0, was " + deviations);
    }
  }

  @Override
  public String[] lines() {
    return new String[] {"upper", "middle", "lower"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new BollingerCalculation(this, instrument);
  }
}
