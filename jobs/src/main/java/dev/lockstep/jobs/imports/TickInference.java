package dev.lockstep.jobs.imports;

import dev.lockstep.instrument.DecimalSize;

/**
 * Finds the tick and the lot of a symbol from its rows: the smallest powers of ten that represent
 * all prices, and all volumes, exactly. Ticks stop at {@value #MAX_TICK_SCALE} decimals and where
 * the highest price would have more than 10^15 ticks, so that prices stay well below 2^53.
 */
final class TickInference {
  static final int MAX_TICK_SCALE = 10;
  static final int MAX_LOT_SCALE = 8;

  private static final double MAX_TICKS = 1e15;

  private int priceScale;
  private int volumeScale;
  private double highestPrice;

  void add(ParsedBar bar) {
    for (int price = 0; price < ParsedBar.PRICES; price++) {
      priceScale = Math.max(priceScale, bar.scales[price]);
    }
    double high =
        (double) bar.mantissas[ParsedBar.HIGH] / PowersOfTen.of(bar.scales[ParsedBar.HIGH]);
    highestPrice = Math.max(highestPrice, high);
    volumeScale = Math.max(volumeScale, bar.volumeScale);
  }

  DecimalSize tickSize() {
    int scale = Math.min(priceScale, MAX_TICK_SCALE);
    while (scale > 0 && highestPrice * PowersOfTen.of(scale) > MAX_TICKS) {
      scale--;
    }
    return new DecimalSize(1, scale);
  }

  DecimalSize lotSize() {
    return new DecimalSize(1, Math.min(volumeScale, MAX_LOT_SCALE));
  }
}
