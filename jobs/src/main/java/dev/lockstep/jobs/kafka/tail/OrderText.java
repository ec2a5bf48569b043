package dev.lockstep.jobs.kafka.tail;

import dev.lockstep.wire.OrderEventDecoder;
import dev.lockstep.wire.TextView;
import dev.lockstep.wire.generated.OrderEventKind;
import dev.lockstep.wire.generated.OrderState;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import dev.lockstep.wire.generated.TimeInForce;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What leaves a live engine, as a line. */
final class OrderText {
  private static final int MICRO_DECIMALS = 6;

  private final Line line;
  private final Amount amount;

  OrderText(Line line, Amount amount) {
    this.line = line;
    this.amount = amount;
  }

  /** The event that was decoded last, without the end of its line. */
  void describe(OrderEventDecoder order) {
    line.begin(order.timestampNanos(), order.group().toString(), OrderEventKind.name(order.kind()));
    line.text("lane", order.lane().toString());
    textIfAny("symbol", order.symbol());
    amount.of(order.symbol().toString());
    switch (order.kind()) {
      case OrderEventKind.Fill -> describeFill(order);
      case OrderEventKind.Equity -> describeEquity(order);
      case OrderEventKind.Position -> describePosition(order);
      default -> describeOrder(order);
    }
    line.text("cause", order.partition() + "@" + order.offset() + "/" + order.row());
    line.number("sequence", order.sequence());
  }

  private void describeFill(OrderEventDecoder order) {
    line.number("order", order.orderId());
    line.text("side", Side.name(order.side()));
    amount.quantity(line, "quantity", order.fillLots());
    amount.price(line, "price", order.priceTicks());
    Amount.money(line, "amount", order.amountMicros());
    Amount.money(line, "fee", order.feeMicros());
    amount.quantity(line, "position", order.positionLots());
    Amount.money(line, "cash", order.cashMicros());
    line.number("fill", order.fillNumber());
  }

  private void describeEquity(OrderEventDecoder order) {
    BigDecimal equity =
        BigDecimal.valueOf(order.equityMicros())
            .movePointLeft(MICRO_DECIMALS)
            .setScale(MICRO_DECIMALS, RoundingMode.HALF_EVEN);
    line.decimal("equity", Amount.plain(equity));
    Amount.money(line, "cash", order.cashMicros());
  }

  private void describePosition(OrderEventDecoder order) {
    amount.quantity(line, "position", order.positionLots());
    Amount.money(line, "cost", order.costMicros());
    Amount.money(line, "realised", order.realisedMicros());
    Amount.money(line, "fees", order.feesMicros());
    Amount.money(line, "cash", order.cashMicros());
  }

  private void describeOrder(OrderEventDecoder order) {
    if (order.orderId() > 0) {
      line.number("order", order.orderId());
    }
    if (order.clientOrderId() > 0) {
      line.number("clientOrder", order.clientOrderId());
    }
    if (order.orderState() != OrderState.Unspecified) {
      line.text("state", OrderState.name(order.orderState()));
    }
    textIfAny("reason", order.reason());
    if (order.orderType() != OrderType.None) {
      describeTerms(order);
    }
  }

  private void describeTerms(OrderEventDecoder order) {
    line.text("side", Side.name(order.side()));
    line.text("type", OrderType.name(order.orderType()));
    amount.quantity(line, "quantity", order.quantityLots());
    amount.quantity(line, "filled", order.filledLots());
    if (order.orderType() == OrderType.Limit || order.orderType() == OrderType.StopLimit) {
      amount.price(line, "limit", order.limitPriceTicks());
    }
    if (order.orderType() == OrderType.Stop || order.orderType() == OrderType.StopLimit) {
      amount.price(line, "stop", order.stopPriceTicks());
    }
    line.text("lasts", TimeInForce.name(order.timeInForce()));
  }

  private void textIfAny(String name, TextView text) {
    if (!text.isEmpty()) {
      line.text(name, text.toString());
    }
  }
}
