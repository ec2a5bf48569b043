package dev.lockstep.testkit;

import dev.lockstep.order.OrderState;
import dev.lockstep.order.OrderType;
import dev.lockstep.order.Refusal;
import dev.lockstep.order.Side;
import java.util.Locale;

/**
 * An order that was submitted, refused or changed.
 *
 * @param limit price in units of the currency; NaN when the type has none
 * @param stop price in units of the currency; NaN when the type has none
 * @param reason why it was rejected or cancelled, else {@link Refusal#NONE}
 */
public record OrderOutput(
    int event,
    long id,
    String symbol,
    Side side,
    OrderType type,
    long lots,
    long filledLots,
    double limit,
    double stop,
    OrderState state,
    Refusal reason)
    implements Output {

  public boolean isRejected() {
    return state == OrderState.REJECTED;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("event " + event + ": order " + id + " ");
    text.append(side.name().toLowerCase(Locale.ROOT)).append(' ').append(lots).append(' ');
    text.append(symbol).append(' ').append(type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (!Double.isNaN(stop)) {
      text.append(" at ").append(stop);
    }
    if (!Double.isNaN(limit)) {
      text.append(Double.isNaN(stop) ? " at " : ", then ").append(limit);
    }
    text.append(' ').append(state);
    if (filledLots > 0 && filledLots < lots) {
      text.append(", ").append(filledLots).append(" filled");
    }
    if (reason != Refusal.NONE) {
      text.append(", ").append(reason);
    }
    return text.toString();
  }
}
