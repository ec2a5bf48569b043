package dev.lockstep.order;

/** Why an order was refused or ended without being filled. Codes are part of the output. */
public enum Refusal {
  NONE("accepted"),
  QUANTITY_NOT_POSITIVE("the quantity is not a positive number of lots"),
  PRICE_NOT_POSITIVE("a limit or stop price is missing or not a positive number of ticks"),
  NO_MARKET_PRICE("the instrument has no price yet"),
  MAX_ORDER_QUANTITY("the order is larger than risk.max-order-lots"),
  MAX_ORDER_AMOUNT("the order is worth more than risk.max-order-amount"),
  MAX_POSITION("the position could grow beyond risk.max-position-lots"),
  PRICE_COLLAR("a price is further from the last than risk.price-collar"),
  MAX_OPEN_ORDERS("there are risk.max-open-orders open orders already"),
  SHORT_SALE("a cash account cannot sell more than it holds"),
  INSUFFICIENT_CASH("the account cannot pay for it"),
  UNKNOWN_ORDER("no open order has this id"),
  REDUCE_ONLY("nothing is left to reduce"),
  NOT_FILLED_AT_ONCE("the rest of an immediate order was not filled"),
  BY_REQUEST("cancelled by request"),
  PAUSED("the lane is paused"),
  REDUCING("the lane accepts only orders that reduce a position"),
  HALTED("the lane is halted"),
  BY_VENUE("the venue refused it");

  private final String meaning;

  Refusal(String meaning) {
    this.meaning = meaning;
  }

  /** One sentence for people, without a full stop. */
  public String meaning() {
    return meaning;
  }
}
