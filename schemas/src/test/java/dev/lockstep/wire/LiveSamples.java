package dev.lockstep.wire;

import dev.lockstep.wire.generated.ControlCommand;
import dev.lockstep.wire.generated.OrderEventKind;
import dev.lockstep.wire.generated.OrderState;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import dev.lockstep.wire.generated.TimeInForce;

/** What a live job reads besides market events, and what it writes. */
final class LiveSamples {
  private LiveSamples() {}

  /** An update with every field of the table set, also those that an update does not need. */
  static OrderEventDraft fullUpdate() {
    return update(OrderEventKind.OrderUpdate)
        .clientOrderId(77)
        .reason("MAX_POSITION")
        .orderType(OrderType.StopLimit)
        .limitPriceTicks(990)
        .stopPriceTicks(995)
        .timeInForce(TimeInForce.Gtd)
        .expireTimeNanos(Samples.TIME_NANOS + Samples.MINUTE_NANOS)
        .reduceOnly(true)
        .fillNumber(6)
        .fillLots(2)
        .priceTicks(989)
        .amountMicros(1_978_000_000L)
        .feeMicros(-593)
        .positionLots(-2)
        .costMicros(-1_978_000_001L)
        .realisedMicros(-15)
        .feesMicros(593)
        .cashMicros(98_022_000_000L)
        .equityMicros(99_999_999_985.25);
  }

  static OrderEventDraft fill() {
    return update(OrderEventKind.Fill)
        .orderState(OrderState.Unspecified)
        .fillNumber(6)
        .fillLots(2)
        .priceTicks(989)
        .amountMicros(1_978_000_000L)
        .feeMicros(593)
        .positionLots(2)
        .cashMicros(98_022_000_000L);
  }

  static OrderEventDraft signal() {
    return identity(OrderEventKind.Signal)
        .side(Side.Buy)
        .orderType(OrderType.Limit)
        .quantityLots(-3)
        .limitPriceTicks(-1);
  }

  static OrderEventDraft equity() {
    return identity(OrderEventKind.Equity)
        .symbol("")
        .cashMicros(100_000_000_000L)
        .equityMicros(100_000_000_000.5);
  }

  static OrderEventDraft position() {
    return identity(OrderEventKind.Position)
        .positionLots(-2)
        .costMicros(-1_978_000_000L)
        .realisedMicros(-15)
        .feesMicros(593)
        .cashMicros(101_978_000_000L);
  }

  static OrderEventDraft requestRefused() {
    return identity(OrderEventKind.RequestRefused).symbol("").orderId(-9).reason("UNKNOWN_ORDER");
  }

  static ControlEventDraft control() {
    return new ControlEventDraft()
        .eventId("ops-événement-1")
        .timestampNanos(Samples.TIME_NANOS)
        .sequence(3)
        .group("majors")
        .lane("cross")
        .command(ControlCommand.Flatten)
        .userId(17)
        .note("too much risk");
  }

  /** A whole record of 40 bytes that no decoder takes. */
  static DeadLetterDraft deadLetter() {
    byte[] record = new byte[40];
    for (int i = 0; i < record.length; i++) {
      record[i] = (byte) (7 * i - 128);
    }
    return new DeadLetterDraft()
        .reason("CHECKSUM_MISMATCH")
        .detail("the checksum is not that of the bytes")
        .position(3, 123_456_789_012L)
        .rows(17, 4_079)
        .group("majors")
        .frame(record);
  }

  static byte[] frame(OrderEventDraft event, FrameSettings settings) {
    return Samples.bytes(new OrderEventEncoder(settings).encode(event));
  }

  static byte[] frame(ControlEventDraft event, FrameSettings settings) {
    return Samples.bytes(new ControlEventEncoder(settings).encode(event));
  }

  static byte[] frame(DeadLetterDraft letter, FrameSettings settings) {
    return Samples.bytes(new DeadLetterEncoder(settings).encode(letter));
  }

  private static OrderEventDraft update(byte kind) {
    return identity(kind)
        .orderId(12)
        .side(Side.Sell)
        .orderType(OrderType.Market)
        .orderState(OrderState.PartiallyFilled)
        .quantityLots(5)
        .filledLots(2);
  }

  private static OrderEventDraft identity(byte kind) {
    return new OrderEventDraft()
        .kind(kind)
        .sequence(41)
        .group("majors")
        .lane("user-é17")
        .accountId(17)
        .partition(3)
        .offset(123_456_789_012L)
        .row(255)
        .timestampNanos(Samples.TIME_NANOS)
        .symbol("BTCUSDT");
  }
}
