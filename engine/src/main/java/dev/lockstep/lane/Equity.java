package dev.lockstep.lane;

import dev.lockstep.account.Account;
import dev.lockstep.market.Series;
import dev.lockstep.market.Step;

/** Cash and positions at their last prices: the one definition of equity. */
final class Equity {
  private Equity() {}

  /** Each position rounded half to even to micros, as the ledger would. */
  static long exactMicros(Account account, Step step) {
    long equity = account.cashMicros();
    if (account.heldPositions() == 0) {
      return equity;
    }
    for (int i = 0; i < account.instruments(); i++) {
      long lots = account.position(i).lots();
      if (lots != 0) {
        long value = step.series(i).instrument().amountMicros(step.lastTicks(i), lots);
        equity = Math.addExact(equity, value);
      }
    }
    return equity;
  }

  /** The same as an estimate, for marks and statistics. */
  static double estimateMicros(Account account, Step step) {
    double equity = account.cashMicros();
    if (account.heldPositions() == 0) {
      return equity;
    }
    for (int i = 0; i < account.instruments(); i++) {
      long lots = account.position(i).lots();
      if (lots != 0) {
        Series series = step.series(i);
        double ticks = (double) step.lastTicks(i) * lots;
        equity += ticks * series.instrument().microsPerTickLot();
      }
    }
    return equity;
  }
}
