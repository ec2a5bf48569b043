package dev.lockstep.order;

/** Where an order stands. {@link #canBecome} is the one table of legal transitions. */
public enum OrderState {
  /** Accepted by risk; the venue works it from the next event on. */
  PENDING(false),
  /** Open at the venue, nothing filled. */
  WORKING(false),
  /** Open at the venue, some of it filled. */
  PARTIALLY_FILLED(false),
  FILLED(true),
  CANCELLED(true),
  /** Refused by risk, or by the account at the moment of its fill. */
  REJECTED(true),
  EXPIRED(true);

  private final boolean isFinal;

  OrderState(boolean isFinal) {
    this.isFinal = isFinal;
  }

  /** Whether the order is over. */
  public boolean isFinal() {
    return isFinal;
  }

  /** Whether an order in this state may go to the next one. */
  public boolean canBecome(OrderState next) {
    return switch (this) {
      case PENDING -> next != PENDING;
      case WORKING -> next != PENDING && next != WORKING;
      case PARTIALLY_FILLED -> next != PENDING && next != WORKING && next != REJECTED;
      case FILLED, CANCELLED, REJECTED, EXPIRED -> false;
    };
  }
}
