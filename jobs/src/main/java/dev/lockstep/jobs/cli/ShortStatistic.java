package dev.lockstep.jobs.cli;

import dev.lockstep.performance.Statistic;

/** Statistics in few characters, for tables and progress. */
final class ShortStatistic {
  private static final double MICROS = 1e6;

  private ShortStatistic() {}

  /**
   * Money with a magnitude, parts of a whole as percent.
   *
   * @param value as tables have it: money in its unit
   */
  static String of(Statistic statistic, double value) {
    return switch (statistic) {
      case INITIAL_CASH,
          FINAL_EQUITY,
          FEES,
          TRADES,
          FILLS,
          BARS,
          AMBIGUOUS_BARS,
          DAILY_RETURNS,
          PERIODS_PER_YEAR ->
          Figures.rough(value);
      case TOTAL_RETURN, CAGR, ANNUAL_VOLATILITY, MAX_DRAWDOWN, WIN_RATE, EXPOSURE ->
          Double.isFinite(value) ? Figures.rough(value * 100) + "%" : "-";
      case SHARPE, SORTINO, CALMAR, PROFIT_FACTOR, TURNOVER ->
          Math.abs(value) < 100 ? Figures.ratio(value) : Figures.rough(value);
    };
  }

  /** The same for {@link Statistic#of}, which has money in micros. */
  static String ofEngine(Statistic statistic, double value) {
    return of(statistic, statistic.kind() == Statistic.Kind.MONEY ? value / MICROS : value);
  }

  /** The same from the text of a table, where nothing means undefined. */
  static String ofText(Statistic statistic, String text) {
    return text.isEmpty() ? "-" : of(statistic, Double.parseDouble(text));
  }
}
