package dev.lockstep.jobs.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The built-in sma-cross straight from its rules: market orders fill at the next open, a bar
 * without volume fills nothing and the order waits, a cash account refuses what it cannot pay, and
 * no order is placed while one is open. The strategy is asked at every bar, traded or not.
 *
 * <p>Several symbols with one cash are merged by time. All bars of one time are one step: exits of
 * all symbols, then entries, each in the order of their submission, which is an earlier one for an
 * order that waited while its symbol was suspended; then the strategies in symbol order, with the
 * equity at this step's closes.
 */
final class NaiveSmaCross {
  private NaiveSmaCross() {}

  /** One symbol with an account of its own. */
  static NaiveResult alone(NaiveSeries series, NaiveRules rules) {
    return sharedCash(List.of(series), rules);
  }

  /** All symbols with one account. */
  static NaiveResult sharedCash(List<NaiveSeries> allSeries, NaiveRules rules) {
    NaiveAccount account = new NaiveAccount(rules);
    List<NaiveSymbol> symbols =
        allSeries.stream()
            .sorted(Comparator.comparing(NaiveSeries::symbol))
            .map(series -> new NaiveSymbol(series, rules, account))
            .toList();

    List<NaiveSymbol> step = nextStep(symbols);
    while (!step.isEmpty()) {
      step.forEach(NaiveSymbol::moveToNextBar);
      List<NaiveSymbol> bySubmission =
          step.stream().sorted(Comparator.comparingLong(NaiveSymbol::orderNumber)).toList();
      bySubmission.forEach(NaiveSymbol::fillExit);
      bySubmission.forEach(NaiveSymbol::fillEntry);
      step.forEach(NaiveSymbol::close);
      BigDecimal equity = equity(account, symbols);
      step.forEach(symbol -> symbol.decide(equity));
      step = nextStep(symbols);
    }
    return account.result(equity(account, symbols));
  }

  private static List<NaiveSymbol> nextStep(List<NaiveSymbol> symbols) {
    long earliest = Long.MAX_VALUE;
    for (NaiveSymbol symbol : symbols) {
      if (symbol.hasNext()) {
        earliest = Math.min(earliest, symbol.nextTimeNanos());
      }
    }
    List<NaiveSymbol> step = new ArrayList<>();
    for (NaiveSymbol symbol : symbols) {
      if (symbol.hasNext() && symbol.nextTimeNanos() == earliest) {
        step.add(symbol);
      }
    }
    return step;
  }

  private static BigDecimal equity(NaiveAccount account, List<NaiveSymbol> symbols) {
    BigDecimal equity = account.cash();
    for (NaiveSymbol symbol : symbols) {
      equity = equity.add(symbol.value());
    }
    return equity;
  }
}
