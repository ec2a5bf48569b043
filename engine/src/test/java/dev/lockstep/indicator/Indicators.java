package dev.lockstep.indicator;

import dev.lockstep.market.PriceSource;
import java.util.ArrayList;
import java.util.List;

/** Every kind of indicator, with ordinary and with extreme parameters. */
final class Indicators {
  private Indicators() {}

  static List<Indicator> all() {
    List<Indicator> all = ordinary();
    all.addAll(ofSource(PriceSource.OPEN, 2));
    all.addAll(ofSource(PriceSource.TYPICAL, 21));
    all.addAll(ofSource(PriceSource.MEDIAN, 150));
    all.addAll(ofBars(3));
    all.addAll(ofBars(60));
    return all;
  }

  /** Each kind once, for long series. */
  static List<Indicator> ordinary() {
    List<Indicator> ordinary = new ArrayList<>();
    ordinary.addAll(ofSource(PriceSource.CLOSE, 14));
    ordinary.addAll(ofBars(14));
    ordinary.add(new Obv());
    ordinary.add(new VwapSession());
    return ordinary;
  }

  private static List<Indicator> ofSource(PriceSource source, int period) {
    return List.of(
        new Sma(source, period),
        new Ema(source, period),
        new Wma(source, period),
        new Dema(source, period),
        new Tema(source, period),
        new Rsi(source, period),
        new Macd(source, period, 2 * period, 1 + period / 2),
        new Bollinger(source, period, 2),
        new Roc(source, period),
        new Momentum(source, period),
        new StandardDeviation(source, period),
        new Highest(source, period),
        new Lowest(source, period));
  }

  private static List<Indicator> ofBars(int period) {
    return List.of(
        new Atr(period),
        new Adx(period),
        new Stochastic(period, 3, 5),
        new Cci(period),
        new WilliamsR(period));
  }
}
