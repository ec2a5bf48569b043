package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.backtest.BacktestResult;
import dev.lockstep.jobs.run.Summary;
import dev.lockstep.performance.Performance;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The result of a backtest on the terminal. */
final class BacktestText {
  private static final int ACCOUNTS_MAX = 20;

  private BacktestText() {}

  static void print(BacktestResult result, PrintWriter out) {
    Summary summary = result.summary();
    Performance all = summary.performance();
    printStatistics(all, out);
    if (all.ambiguousBars() > 0) {
      line(
          out,
          "best path",
          Figures.money(Math.round(summary.bestPathProfit().orElse(summary.profit()) * 1e6)),
          "worst path",
          Figures.money(Math.round(summary.worstPathProfit().orElse(summary.profit()) * 1e6)));
    }
    if (result.accounts().size() > 1) {
      printAccounts(result, out);
    }
    out.println();
    out.printf(
        Locale.ROOT,
        "%.2f s, %.1f ms of it in the engine. Run directory: %s%n",
        summary.cost().wallNanos() / 1e9,
        summary.cost().engine().engineNanos() / 1e6,
        result.folder());
  }

  private static void printStatistics(Performance all, PrintWriter out) {
    line(
        out,
        "final equity",
        Figures.money(all.finalEquityMicros()),
        "from",
        Figures.money(all.initialCashMicros()));
    line(
        out,
        "total return",
        Figures.percent(all.totalReturn()),
        "cagr",
        Figures.percent(all.cagr()));
    line(out, "sharpe", Figures.ratio(all.sharpe()), "sortino", Figures.ratio(all.sortino()));
    line(
        out,
        "max drawdown",
        Figures.percent(all.maxDrawdown()),
        "calmar",
        Figures.ratio(all.calmar()));
    line(
        out,
        "volatility",
        Figures.percent(all.annualVolatility()),
        "exposure",
        Figures.percent(all.exposure()));
    line(out, "trades", Figures.count(all.trades()), "win rate", Figures.percent(all.winRate()));
    line(
        out,
        "fills",
        Figures.count(all.fills()),
        "profit factor",
        Figures.ratio(all.profitFactor()));
    line(out, "fees", Figures.money(all.feesMicros()), "turnover", Figures.ratio(all.turnover()));
    line(
        out,
        "bars",
        Figures.count(all.bars()),
        "ambiguous bars",
        Figures.count(all.ambiguousBars()));
  }

  private static void printAccounts(BacktestResult result, PrintWriter out) {
    List<Performance> accounts = result.performances();
    List<Integer> best =
        IntStream.range(0, accounts.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -accounts.get(i).totalReturn()))
            .limit(ACCOUNTS_MAX)
            .toList();
    out.println();
    out.printf("%-14s %12s %10s %12s %8s%n", "account", "return", "sharpe", "drawdown", "trades");
    for (int i : best) {
      Performance account = accounts.get(i);
      out.printf(
          "%-14s %12s %10s %12s %8s%n",
          result.accounts().get(i).name(),
          Figures.percent(account.totalReturn()),
          Figures.ratio(account.sharpe()),
          Figures.percent(account.maxDrawdown()),
          Figures.count(account.trades()));
    }
    if (accounts.size() > ACCOUNTS_MAX) {
      out.printf("... and %d more%n", accounts.size() - ACCOUNTS_MAX);
    }
  }

  private static void line(
      PrintWriter out, String left, String leftValue, String right, String rightValue) {
    out.printf("%-14s %18s    %-14s %18s%n", left, leftValue, right, rightValue);
  }
}
