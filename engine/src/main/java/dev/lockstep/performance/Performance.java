package dev.lockstep.performance;

/**
 * The statistics of one account, or of several added up. Ratios are fractions; a number that is not
 * defined (no trade, no variation) is NaN.
 *
 * @param cagr growth per year of {@code periodsPerYear} daily returns
 * @param exposure part of the bars after which something was held
 * @param turnover sum of the amounts of all fills ÷ initial cash
 * @param bars events that were marked
 * @param ambiguousBars bars in which the assumed path decided the result
 */
public record Performance(
    long initialCashMicros,
    long finalEquityMicros,
    double totalReturn,
    double cagr,
    double annualVolatility,
    double sharpe,
    double sortino,
    double calmar,
    double maxDrawdown,
    long trades,
    long fills,
    double winRate,
    double profitFactor,
    double exposure,
    double turnover,
    long feesMicros,
    long bars,
    long ambiguousBars,
    long dailyReturns,
    int periodsPerYear) {

  /** Puts together what was counted. */
  public static Performance of(Tally tally, DailyReturns returns, double maxDrawdown, int periods) {
    double totalReturn = (double) tally.finalEquityMicros() / tally.initialCashMicros() - 1;
    double cagr = annualGrowth(totalReturn, returns.days(), periods);
    return new Performance(
        tally.initialCashMicros(),
        tally.finalEquityMicros(),
        totalReturn,
        cagr,
        returns.annualVolatility(periods),
        returns.sharpe(periods),
        returns.sortino(periods),
        maxDrawdown > 0 ? cagr / maxDrawdown : Double.NaN,
        maxDrawdown,
        tally.trades().closed(),
        tally.fills(),
        tally.trades().winRate(),
        tally.trades().profitFactor(),
        tally.bars() == 0 ? 0 : (double) tally.barsHeld() / tally.bars(),
        (double) tally.turnoverMicros() / tally.initialCashMicros(),
        tally.feesMicros(),
        tally.bars(),
        tally.ambiguousBars(),
        returns.days(),
        periods);
  }

  private static double annualGrowth(double totalReturn, long days, int periods) {
    if (days == 0) {
      return Double.NaN;
    }
    return Math.pow(1 + totalReturn, (double) periods / days) - 1;
  }
}
