package dev.lockstep.jobs.live.proof;

import dev.lockstep.wire.OrderEventDecoder;
import java.util.List;

/** What an output says, without the position of the log that caused it. */
final class OutputText {
  private OutputText() {}

  static String of(OrderEventDecoder event) {
    return "%s %s %s\n".formatted(who(event), terms(event), amounts(event));
  }

  private static List<Object> who(OrderEventDecoder event) {
    return List.of(
        event.kind(),
        event.sequence(),
        event.group().toString(),
        event.lane().toString(),
        event.accountId(),
        event.timestampNanos(),
        event.symbol().toString(),
        event.orderId(),
        event.clientOrderId());
  }

  private static List<Object> terms(OrderEventDecoder event) {
    return List.of(
        event.side(),
        event.orderType(),
        event.timeInForce(),
        event.orderState(),
        event.reason().toString(),
        event.quantityLots(),
        event.filledLots(),
        event.limitPriceTicks(),
        event.stopPriceTicks(),
        event.expireTimeNanos(),
        event.isReduceOnly());
  }

  private static List<Object> amounts(OrderEventDecoder event) {
    return List.of(
        event.fillNumber(),
        event.fillLots(),
        event.priceTicks(),
        event.amountMicros(),
        event.feeMicros(),
        event.positionLots(),
        event.costMicros(),
        event.realisedMicros(),
        event.feesMicros(),
        event.cashMicros(),
        event.equityMicros());
  }
}
