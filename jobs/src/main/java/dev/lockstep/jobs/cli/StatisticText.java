package dev.lockstep.jobs.cli;

import dev.lockstep.performance.Statistic;

/** Statistics in few characters, for tables and progress. */
final class StatisticText {
  private static final double MICROS = 1e6;

  private StatisticText() {}

  /** Money in its unit and with a magnitude, fractions of a whole as percent. */
  static String of(Statistic statistic, double value) {
    return switch (statistic) {
      case INITIAL_CASH, FINAL_EQUITY, FEES -> Figures.rough(value / MICROS);
      case TOTAL_RETURN, CAGR, ANNUAL_VOLATILITY, MAX_DRAWDOWN, WIN_RATE, EXPOSURE ->
          Double.isFinite(value) ? Figures.rough(value * 100) + "%" : "-";
      case TRADES, FILLS, BARS, AMBIGUOUS_BARS, DAILY_RETURNS, PERIODS_PER_YEAR ->
          Figures.rough(value);
      case SHARPE, SORTINO, CALMAR, PROFIT_FACTOR, TURNOVER ->
          Math.abs(value) < 100 ? Figures.ratio(value) : Figures.rough(value);
    };
  }

  /** The same from the text of a table, where money is in its unit and nothing means undefined. */
  static String ofText(Statistic statistic, String text) {
    if (text.isEmpty()) {
      return "-";
    }
    boolean isMoney = statistic.kind() == Statistic.Kind.MONEY;
    return of(statistic, Double.parseDouble(text) * (isMoney ? MICROS : 1));
  }
}
