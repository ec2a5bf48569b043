package dev.lockstep.strategy;

import dev.lockstep.indicator.Atr;
import dev.lockstep.indicator.Ema;
import dev.lockstep.indicator.Highest;
import dev.lockstep.indicator.Indicator;
import dev.lockstep.indicator.Line;
import dev.lockstep.indicator.Lowest;
import dev.lockstep.indicator.Rsi;
import dev.lockstep.indicator.Sma;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;

/** What a strategy can ask for before the first event. Valid during {@link Strategy#open}. */
public interface Setup {
  Instrument instrument();

  /** All lines of an indicator, in the order of {@link Indicator#lines}. */
  Line[] lines(Indicator indicator);

  /** The first or only line of an indicator. */
  default Line line(Indicator indicator) {
    return lines(indicator)[0];
  }

  /** Keeps so many bars before the present one readable; one is kept in any case. */
  void keepHistory(int bars);

  /** Simple moving average. */
  default Line sma(PriceSource source, int period) {
    return line(new Sma(source, period));
  }

  /** Exponential moving average, seeded by the simple one. */
  default Line ema(PriceSource source, int period) {
    return line(new Ema(source, period));
  }

  /** Relative strength index after Wilder, 0 to 100. */
  default Line rsi(PriceSource source, int period) {
    return line(new Rsi(source, period));
  }

  /** Average true range after Wilder. */
  default Line atr(int period) {
    return line(new Atr(period));
  }

  /** Highest value of a number of bars, the present one included. */
  default Line highest(PriceSource source, int period) {
    return line(new Highest(source, period));
  }

  /** Lowest value of a number of bars, the present one included. */
  default Line lowest(PriceSource source, int period) {
    return line(new Lowest(source, period));
  }
}
