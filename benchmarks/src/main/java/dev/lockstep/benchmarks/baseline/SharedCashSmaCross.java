package dev.lockstep.benchmarks.baseline;

import java.util.List;

/** Many symbols with aligned bars and one cash, bar by bar, otherwise as {@link PlainSmaCross}. */
public final class SharedCashSmaCross {
  private final PriceArrays[] symbols;
  private final double[] quantities;
  private final PeriodPair periods;
  private final double feeRate;

  private final double[] fastSums;
  private final double[] slowSums;
  private final double[] positions;
  private final boolean[] wantsIn;
  private double cash;
  private int trades;

  private SharedCashSmaCross(
      List<PriceArrays> symbols,
      double[] quantities,
      PeriodPair periods,
      double cash,
      double feeRate) {
    this.symbols = symbols.toArray(PriceArrays[]::new);
    this.quantities = quantities;
    this.periods = periods;
    this.feeRate = feeRate;
    this.cash = cash;
    this.fastSums = new double[quantities.length];
    this.slowSums = new double[quantities.length];
    this.positions = new double[quantities.length];
    this.wantsIn = new boolean[quantities.length];
  }

  /** The quantities stand in the order of the symbols, which all have the same bars. */
  public static Outcome run(
      List<PriceArrays> symbols,
      double[] quantities,
      PeriodPair periods,
      double cash,
      double feeRate) {
    SharedCashSmaCross run = new SharedCashSmaCross(symbols, quantities, periods, cash, feeRate);
    double[] equity = new double[symbols.get(0).bars()];
    for (int bar = 0; bar < equity.length; bar++) {
      equity[bar] = run.step(bar);
    }
    int openPositions = 0;
    for (double position : run.positions) {
      openPositions += position > 0 ? 1 : 0;
    }
    return EquityStatistics.of(equity, cash, run.trades, openPositions);
  }

  private double step(int bar) {
    double slowFactor = periods.fast() * FixedSize.TIE_FACTOR;
    double value = 0;
    for (int symbol = 0; symbol < symbols.length; symbol++) {
      fill(symbol, symbols[symbol].open()[bar]);
      double[] close = symbols[symbol].close();
      fastSums[symbol] += close[bar] - before(close, bar, periods.fast());
      slowSums[symbol] += close[bar] - before(close, bar, periods.slow());
      wantsIn[symbol] =
          bar >= periods.slow() - 1
              && fastSums[symbol] * periods.slow() > slowSums[symbol] * slowFactor;
      value += positions[symbol] * close[bar];
    }
    return cash + value;
  }

  private void fill(int symbol, double open) {
    double position = positions[symbol];
    if (wantsIn[symbol] && position == 0) {
      positions[symbol] = quantities[symbol];
      cash -= quantities[symbol] * open * (1 + feeRate);
    } else if (!wantsIn[symbol] && position > 0) {
      cash += position * open * (1 - feeRate);
      positions[symbol] = 0;
      trades++;
    }
  }

  private static double before(double[] close, int bar, int period) {
    return bar >= period ? close[bar - period] : 0;
  }
}
