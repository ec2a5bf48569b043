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
    line(
        out,
        "final equity",
        money(all.finalEquityMicros()),
        "from",
        money(all.initialCashMicros()));
    line(out, "total return", percent(all.totalReturn()), "cagr", percent(all.cagr()));
    line(out, "sharpe", ratio(all.sharpe()), "sortino", ratio(all.sortino()));
    line(out, "max drawdown", percent(all.maxDrawdown()), "calmar", ratio(all.calmar()));
    line(out, "volatility", percent(all.annualVolatility()), "exposure", percent(all.exposure()));
    line(out, "trades", count(all.trades()), "win rate", percent(all.winRate()));
    line(out, "fills", count(all.fills()), "profit factor", ratio(all.profitFactor()));
    line(out, "fees", money(all.feesMicros()), "turnover", ratio(all.turnover()));
    line(out, "bars", count(all.bars()), "ambiguous bars", count(all.ambiguousBars()));
    if (all.ambiguousBars() > 0) {
      line(
          out,
          "best path",
          money(Math.round(summary.bestPathProfit().orElse(summary.profit()) * 1e6)),
          "worst path",
          money(Math.round(summary.worstPathProfit().orElse(summary.profit()) * 1e6)));
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
          percent(account.totalReturn()),
          ratio(account.sharpe()),
          percent(account.maxDrawdown()),
          count(account.trades()));
    }
    if (accounts.size() > ACCOUNTS_MAX) {
      out.printf("... and %d more%n", accounts.size() - ACCOUNTS_MAX);
    }
  }

  private static void line(
      PrintWriter out, String left, String leftValue, String right, String rightValue) {
    out.printf("%-14s %18s    %-14s %18s%n", left, leftValue, right, rightValue);
  }

  private static String money(long micros) {
    return String.format(Locale.ROOT, "%,.2f", micros / 1e6);
  }

  private static String percent(double fraction) {
    return Double.isFinite(fraction) ? String.format(Locale.ROOT, "%.2f %%", fraction * 100) : "-";
  }

  private static String ratio(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
