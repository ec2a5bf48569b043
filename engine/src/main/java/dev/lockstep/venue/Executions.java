package dev.lockstep.venue;

import dev.lockstep.order.Order;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.Refusal;

/** Where the venue reports what happened: the account's side. Called in the order of execution. */
public interface Executions {
  /**
   * Tries to execute an open order. The account may refuse it, which ends the order.
   *
   * @param mostLots how many lots the market has left for it, at least 1
   * @return the lots that were filled, 0 when the account refused
   */
  long execute(Order order, long priceTicks, long mostLots);

  /** An order ended without a fill, or goes to {@link OrderState#WORKING}. */
  void change(Order order, OrderState next, Refusal reason);

  /** The assumed path decided the result of this instrument's bar. */
  void pathDecided(int instrument);

  /** Signed lots that the account holds. */
  long positionLots(int instrument);
}
