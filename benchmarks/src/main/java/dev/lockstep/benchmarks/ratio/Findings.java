package dev.lockstep.benchmarks.ratio;

import dev.lockstep.benchmarks.baseline.Outcome;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.performance.Performance;
import java.util.Locale;
import java.util.function.Supplier;

/** What a turn found, in words that are equal when two did the same work. */
final class Findings {
  private static final int TRADING_DAYS = 252;

  private Findings() {}

  static Supplier<String> describe(long sum) {
    return () -> "sum of the fields " + sum;
  }

  static Supplier<String> describe(Outcome... outcomes) {
    return () -> describeNow(outcomes);
  }

  static Supplier<String> describe(GroupEngine engine) {
    return () -> describeNow(engine);
  }

  private static String describeNow(Outcome... outcomes) {
    double returns = 0;
    double drawdowns = 0;
    long trades = 0;
    for (Outcome outcome : outcomes) {
      returns += outcome.totalReturn();
      drawdowns += outcome.maxDrawdown();
      trades += outcome.trades();
    }
    return words(trades, returns, drawdowns);
  }

  private static String describeNow(GroupEngine engine) {
    double returns = 0;
    double drawdowns = 0;
    long trades = 0;
    for (int lane = 0; lane < engine.lanes(); lane++) {
      Performance performance = engine.lane(lane).performance(TRADING_DAYS);
      returns += performance.totalReturn();
      drawdowns += performance.maxDrawdown();
      trades += performance.trades();
    }
    return words(trades, returns, drawdowns);
  }

  /** Doubles and exact ledgers agree to about ten digits; eight decimals are shown. */
  private static String words(long trades, double returns, double drawdowns) {
    return String.format(
        Locale.ROOT,
        "%,d trades, total return %.8f, drawdown %.8f",
        trades,
        returns + 0.0,
        drawdowns);
  }
}
