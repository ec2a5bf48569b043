package dev.lockstep.testkit;

import dev.lockstep.order.Side;
import java.util.Locale;

/**
 * One fill.
 *
 * @param price in units of the currency
 * @param fee in units of the currency
 * @param positionLots signed position after the fill
 */
public record FillOutput(
    int event,
    long orderId,
    String symbol,
    Side side,
    long lots,
    double price,
    double fee,
    long positionLots)
    implements Output {

  @Override
  public String toString() {
    String text =
        "event %d: %s %d %s at %s"
            .formatted(event, side.name().toLowerCase(Locale.ROOT), lots, symbol, price);
    return fee == 0 ? text : text + ", fee " + fee;
  }
}
