package dev.lockstep.risk;

import dev.lockstep.account.Account;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Refusal;
import dev.lockstep.order.Side;

/** Decides whether an intent becomes an order. The first limit that it breaks is the reason. */
public final class RiskCheck {
  /** Half of what a ledger can hold: a larger order would end in an overflow, not in a refusal. */
  private static final double LARGEST_AMOUNT_MICROS = 1L << 62;

  private final RiskLimits limits;
  private final Account account;

  public RiskCheck(RiskLimits limits, Account account) {
    this.limits = limits;
    this.account = account;
  }

  /**
   * Checks one intent against the limits and the account as it is now.
   *
   * @param lastTicks last price of the instrument, 0 when there is none yet
   * @param openBuyLots what open buys of this instrument may still add
   * @param openSellLots what open sells of this instrument may still take away
   */
  public Refusal check(
      OrderIntent intent,
      int instrumentIndex,
      Instrument instrument,
      long lastTicks,
      long openBuyLots,
      long openSellLots) {
    Refusal wellFormed = checkForm(intent, lastTicks);
    if (wellFormed != Refusal.NONE) {
      return wellFormed;
    }
    long lots = intent.quantityLots();
    if (lots > limits.maxOrderLots()) {
      return Refusal.MAX_ORDER_QUANTITY;
    }
    if (isWorthTooMuch(instrument, referenceTicks(intent, lastTicks), lots)) {
      return Refusal.MAX_ORDER_AMOUNT;
    }
    if (isOutsideCollar(intent, lastTicks)) {
      return Refusal.PRICE_COLLAR;
    }
    long held = account.position(instrumentIndex).lots();
    return checkPosition(intent, held, openBuyLots, openSellLots, instrument, lastTicks);
  }

  private boolean isWorthTooMuch(Instrument instrument, long ticks, long lots) {
    if ((double) ticks * lots * instrument.microsPerTickLot() > LARGEST_AMOUNT_MICROS) {
      return true;
    }
    return limits.maxOrderMicros() != Long.MAX_VALUE
        && instrument.amountMicros(ticks, lots) > limits.maxOrderMicros();
  }

  /** Whether one more order may be open. */
  public boolean allowsOneMoreThan(int openOrders) {
    return openOrders < limits.maxOpenOrders();
  }

  private static Refusal checkForm(OrderIntent intent, long lastTicks) {
    if (intent.quantityLots() <= 0) {
      return Refusal.QUANTITY_NOT_POSITIVE;
    }
    if ((intent.type().hasLimit() && intent.limitTicks() <= 0)
        || (intent.type().hasStop() && intent.stopTicks() <= 0)) {
      return Refusal.PRICE_NOT_POSITIVE;
    }
    return lastTicks <= 0 ? Refusal.NO_MARKET_PRICE : Refusal.NONE;
  }

  private Refusal checkPosition(
      OrderIntent intent,
      long held,
      long openBuyLots,
      long openSellLots,
      Instrument instrument,
      long lastTicks) {
    long lots = intent.quantityLots();
    if (intent.side() == Side.SELL) {
      if (!intent.isReduceOnly() && lots > saturatedAdd(held, openBuyLots)) {
        return Refusal.SHORT_SALE;
      }
      long lowest = -saturatedAdd(saturatedAdd(-held, openSellLots), lots);
      return lowest < -limits.maxPositionLots() ? Refusal.MAX_POSITION : Refusal.NONE;
    }
    if (saturatedAdd(saturatedAdd(held, openBuyLots), lots) > limits.maxPositionLots()) {
      return Refusal.MAX_POSITION;
    }
    if (limits.checksCashAtSubmission()
        && instrument.amountMicros(referenceTicks(intent, lastTicks), lots)
            > account.cashMicros()) {
      return Refusal.INSUFFICIENT_CASH;
    }
    return Refusal.NONE;
  }

  private boolean isOutsideCollar(OrderIntent intent, long lastTicks) {
    return (intent.type().hasLimit() && isTooFar(intent.limitTicks(), lastTicks))
        || (intent.type().hasStop() && isTooFar(intent.stopTicks(), lastTicks));
  }

  /** Divides, because the quotient of two small integers is the double nearest to the fraction. */
  private boolean isTooFar(long ticks, long lastTicks) {
    return Math.abs(ticks - lastTicks) / (double) lastTicks > limits.priceCollar();
  }

  private static long referenceTicks(OrderIntent intent, long lastTicks) {
    if (intent.type().hasLimit()) {
      return intent.limitTicks();
    }
    return intent.type().hasStop() ? intent.stopTicks() : lastTicks;
  }

  private static long saturatedAdd(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return sum;
  }
}
