package dev.lockstep.performance;

import java.util.function.ToDoubleFunction;

/**
 * The numbers of a {@link Performance} by name, in the order in which tables show them. Money is in
 * micros of the currency, ratios are fractions.
 */
public enum Statistic {
  INITIAL_CASH("initialCash", Kind.MONEY, true, Performance::initialCashMicros),
  FINAL_EQUITY("finalEquity", Kind.MONEY, true, Performance::finalEquityMicros),
  TOTAL_RETURN("totalReturn", Kind.RATIO, true, Performance::totalReturn),
  CAGR("cagr", Kind.RATIO, true, Performance::cagr),
  ANNUAL_VOLATILITY("annualVolatility", Kind.RATIO, false, Performance::annualVolatility),
  SHARPE("sharpe", Kind.RATIO, true, Performance::sharpe),
  SORTINO("sortino", Kind.RATIO, true, Performance::sortino),
  CALMAR("calmar", Kind.RATIO, true, Performance::calmar),
  MAX_DRAWDOWN("maxDrawdown", Kind.RATIO, false, Performance::maxDrawdown),
  TRADES("trades", Kind.COUNT, true, Performance::trades),
  FILLS("fills", Kind.COUNT, true, Performance::fills),
  WIN_RATE("winRate", Kind.RATIO, true, Performance::winRate),
  PROFIT_FACTOR("profitFactor", Kind.RATIO, true, Performance::profitFactor),
  EXPOSURE("exposure", Kind.RATIO, true, Performance::exposure),
  TURNOVER("turnover", Kind.RATIO, false, Performance::turnover),
  FEES("fees", Kind.MONEY, false, Performance::feesMicros),
  BARS("bars", Kind.COUNT, true, Performance::bars),
  AMBIGUOUS_BARS("ambiguousBars", Kind.COUNT, false, Performance::ambiguousBars),
  DAILY_RETURNS("dailyReturns", Kind.COUNT, true, Performance::dailyReturns),
  PERIODS_PER_YEAR("periodsPerYear", Kind.COUNT, true, Performance::periodsPerYear);

  /** How a number is to be read. */
  public enum Kind {
    /** Whole micros of the currency. */
    MONEY,
    /** A double that may be undefined. */
    RATIO,
    /** A whole number. */
    COUNT
  }

  private final String label;
  private final Kind kind;
  private final boolean higherIsBetter;

  @SuppressWarnings("ImmutableEnumChecker") // Method references of a record keep no state.
  private final ToDoubleFunction<Performance> value;

  Statistic(String label, Kind kind, boolean higherIsBetter, ToDoubleFunction<Performance> value) {
    this.label = label;
    this.kind = kind;
    this.higherIsBetter = higherIsBetter;
    this.value = value;
  }

  /** Its name in files and options, in camel case. */
  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether people usually want more of it. */
  public boolean isHigherBetter() {
    return higherIsBetter;
  }

  /** The number; NaN when it is not defined. Exact for money and counts below 2^53. */
  public double of(Performance performance) {
    return value.applyAsDouble(performance);
  }
}
