package dev.lockstep.testkit;

import dev.lockstep.order.Refusal;

/**
 * A refused request to cancel or modify an order.
 *
 * @param timeNanos of the event that was worked, ns since 1970 UTC
 */
public record RefusalOutput(long timeNanos, long orderId, Refusal reason) implements Output {
  @Override
  public String toString() {
    return "request for order " + orderId + " refused at " + timeNanos + " ns, " + reason;
  }
}
