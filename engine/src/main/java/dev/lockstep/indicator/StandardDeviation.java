package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.util.Objects;

/**
 * Population standard deviation of the last {@code period} prices (TA-Lib {@code STDDEV} with one
 * deviation): {@code √(n × Σx² − (Σx)²) ÷ n} from exact integers. TA-Lib subtracts two nearly equal
 * doubles and therefore calls a variance below 1e-8 zero; here it is zero only when all prices are
 * equal. First value at row {@code period - 1}.
 */
public record StandardDeviation(PriceSource source, int period) implements Indicator {
  public StandardDeviation {
    Objects.requireNonNull(source);
    Period.check("standard deviation period", period, 2);
  }

  @Override
  public String[] lines() {
    return new String[] {"standardDeviation"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    return new StandardDeviationCalculation(this, instrument);
  }
}
