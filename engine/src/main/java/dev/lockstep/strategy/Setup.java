package dev.lockstep.strategy;

import dev.lockstep.indicator.Adx;
import dev.lockstep.indicator.Atr;
import dev.lockstep.indicator.Cci;
import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.Dema;
import dev.lockstep.indicator.Ema;
import dev.lockstep.indicator.Highest;
import dev.lockstep.indicator.Indicator;
import dev.lockstep.indicator.Line;
import dev.lockstep.indicator.Lowest;
import dev.lockstep.indicator.Macd;
import dev.lockstep.indicator.Momentum;
import dev.lockstep.indicator.Obv;
import dev.lockstep.indicator.Price;
import dev.lockstep.indicator.Roc;
import dev.lockstep.indicator.Rsi;
import dev.lockstep.indicator.Sma;
import dev.lockstep.indicator.StandardDeviation;
import dev.lockstep.indicator.Stochastic;
import dev.lockstep.indicator.Tema;
import dev.lockstep.indicator.VwapSession;
import dev.lockstep.indicator.WilliamsR;
import dev.lockstep.indicator.Wma;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;

/**
 * What a strategy can ask for before the first event. Valid during {@link Strategy#open}; the lines
 * it gives stay valid and move with the engine.
 *
 * <p>Periods count bars (or prints), suspended bars included. Values and warm-up are TA-Lib's: NaN
 * until ready, so that a comparison with a value that is not ready is false. Prices are in units of
 * the currency. Equal declarations, of this lane or of others, share one calculation.
 */
public interface Setup {
  /** The instrument that this strategy trades. */
  Instrument instrument();

  /** All lines of an indicator, in the order of {@link Indicator#lines}. */
  Line[] lines(Indicator indicator);

  /** The first or only line of an indicator. */
  default Line line(Indicator indicator) {
    return lines(indicator)[0];
  }

  /**
   * Keeps so many bars before the present one readable through {@link Line#value(int)} and the
   * like; one is kept in any case.
   */
  void keepHistory(int bars);

  /**
   * Says what the strategy waits for while it holds no position and no order of its is open: {@code
   * onBar} or {@code onTrade} is then called only at events at which one of the conditions holds,
   * and the others cost next to nothing. With no condition it is not called at all.
   *
   * <pre>{@code
   * isUp = fast.isAbove(slow);
   * isDown = fast.isBelow(slow);
   * setup.wakeWhenFlat(isUp);
   * setup.wakeWhenHolding(isDown);
   * }</pre>
   *
   * <p>The conditions need not be the whole rule: something without which the strategy never acts
   * is enough, and {@code onBar} decides about the rest.
   *
   * <p>A promise, which {@code StrategyTestKit} checks: at the other events it would do nothing and
   * remember nothing. A strategy that counts events or keeps prices in fields of its own must not
   * give it. It may be called more often than it asked for: groups of several instruments, where
   * events are worked together, make no use of the promise. A later call replaces the conditions of
   * an earlier one; a strategy that makes none is called at every event.
   */
  void wakeWhenFlat(Condition... any);

  /** The same while it holds a position and no order of its is open. */
  void wakeWhenHolding(Condition... any);

  /**
   * The same while orders of its are open that rest (limit and stop orders, good for the day or
   * till cancelled) and whose prices an event does not reach, with a position or without. It is
   * called at any other event that finds an order of its open: at one that reaches its price, that
   * begins a day for an order of the day, and at the first one after the order was sent; after
   * {@code onFill} and {@code onOrder} if anything came of it.
   */
  void wakeWhenWorking(Condition... any);

  /** A price of each event as a line, to compare others with. */
  default Line price(PriceSource source) {
    return line(new Price(source));
  }

  /** Simple moving average. */
  default Line sma(PriceSource source, int period) {
    return line(new Sma(source, period));
  }

  /** Exponential moving average, seeded by the simple one. */
  default Line ema(PriceSource source, int period) {
    return line(new Ema(source, period));
  }

  /** Linearly weighted moving average. */
  default Line wma(PriceSource source, int period) {
    return line(new Wma(source, period));
  }

  /** Double exponential moving average. */
  default Line dema(PriceSource source, int period) {
    return line(new Dema(source, period));
  }

  /** Triple exponential moving average. */
  default Line tema(PriceSource source, int period) {
    return line(new Tema(source, period));
  }

  /** Volume-weighted average price of the session so far. */
  default Line vwap() {
    return line(new VwapSession());
  }

  /** Relative strength index after Wilder, 0 to 100. */
  default Line rsi(PriceSource source, int period) {
    return line(new Rsi(source, period));
  }

  /** Moving average convergence/divergence, its signal and their difference. */
  default MacdLines macd(PriceSource source, int fast, int slow, int signal) {
    Line[] lines = lines(new Macd(source, fast, slow, signal));
    return new MacdLines(lines[Macd.MACD], lines[Macd.SIGNAL], lines[Macd.HISTOGRAM]);
  }

  /**
   * Bollinger bands: the simple average, and so many population standard deviations of the same
   * window above and below it (TA-Lib {@code BBANDS} with simple averages). Bands of one period
   * share their calculation, whatever the deviations.
   *
   * @param deviations above 0
   */
  default Bands bollinger(PriceSource source, int period, double deviations) {
    if (!(deviations > 0 && deviations < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "bollinger deviations must be a number > 0, was " + deviations);
    }
    Line middle = sma(source, period);
    Line deviation = standardDeviation(source, period);
    return new Bands(
        middle.plus(deviation, deviations), middle, middle.plus(deviation, -deviations));
  }

  /** Population standard deviation of prices. */
  default Line standardDeviation(PriceSource source, int period) {
    return line(new StandardDeviation(source, period));
  }

  /** Average true range after Wilder. */
  default Line atr(int period) {
    return line(new Atr(period));
  }

  /** Average directional index after Wilder, 0 to 100, with +DI and −DI. */
  default DirectionLines adx(int period) {
    Line[] lines = lines(new Adx(period));
    return new DirectionLines(lines[Adx.ADX], lines[Adx.PLUS_DI], lines[Adx.MINUS_DI]);
  }

  /** Slow stochastic oscillator, 0 to 100. */
  default StochasticLines stochastic(int fastK, int slowK, int slowD) {
    Line[] lines = lines(new Stochastic(fastK, slowK, slowD));
    return new StochasticLines(lines[Stochastic.K], lines[Stochastic.D]);
  }

  /** Commodity channel index. */
  default Line cci(int period) {
    return line(new Cci(period));
  }

  /** Williams' %R, −100 to 0. */
  default Line williamsR(int period) {
    return line(new WilliamsR(period));
  }

  /** Rate of change in percent. */
  default Line roc(PriceSource source, int period) {
    return line(new Roc(source, period));
  }

  /** The price minus the one {@code period} bars before. */
  default Line momentum(PriceSource source, int period) {
    return line(new Momentum(source, period));
  }

  /** On balance volume. */
  default Line obv() {
    return line(new Obv());
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
