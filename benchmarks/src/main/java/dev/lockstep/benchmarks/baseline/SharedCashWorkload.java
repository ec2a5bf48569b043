package dev.lockstep.benchmarks.baseline;

import java.util.List;

/**
 * One parameter set over many symbols with one cash.
 *
 * @param symbols all with the same bars
 * @param quantity shares of an entry, in the order of the symbols
 * @param periods the parameter set
 * @param cash initial cash
 * @param feeRate fee as a fraction of the notional, per side
 */
public record SharedCashWorkload(
    List<PriceArrays> symbols,
    List<Double> quantity,
    PeriodPair periods,
    double cash,
    double feeRate) {

  public Outcome run() {
    double[] quantities = quantity.stream().mapToDouble(Double::doubleValue).toArray();
    return SharedCashSmaCross.run(symbols, quantities, periods, cash, feeRate);
  }

  public long barEvaluations() {
    return (long) symbols.get(0).bars() * symbols.size();
  }
}
