package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import dev.lockstep.wire.generated.TimeInForce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TradeEventTest {
  private final TradeEventDecoder decoder = new TradeEventDecoder();

  @ParameterizedTest
  @EnumSource(Codec.class)
  void everyFieldSurvivesARoundTrip(Codec codec) {
    byte[] frame = Samples.frame(Samples.fullOrder(), new FrameSettings(codec, true));

    assertThat(decoder.wrap(ByteBuffer.wrap(frame))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.eventId()).hasToString("order-événement-1");
    assertThat(decoder.timestampNanos()).isEqualTo(Samples.TIME_NANOS);
    assertThat(decoder.sequence()).isEqualTo(8);
    assertThat(decoder.eventType()).isEqualTo(EventType.OrderPlaced);
    assertThat(decoder.symbol()).hasToString("000001.SZ");
    assertThat(decoder.symbolEquals("000001.SZ".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(decoder.symbolEquals("000002.SZ".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(decoder.priceTicks()).isEqualTo(1_001);
    assertThat(decoder.quantityLots()).isEqualTo(3);
    assertThat(decoder.orderId()).isEqualTo(99);
    assertThat(decoder.side()).isEqualTo(Side.Sell);
    assertThat(decoder.exchangeId()).hasToString("XSHE");
    assertThat(decoder.userId()).isEqualTo(17);
    assertThat(decoder.orderType()).isEqualTo(OrderType.StopLimit);
    assertThat(decoder.limitPriceTicks()).isEqualTo(990);
    assertThat(decoder.stopPriceTicks()).isEqualTo(995);
    assertThat(decoder.timeInForce()).isEqualTo(TimeInForce.Gtd);
    assertThat(decoder.expireTimeNanos()).isEqualTo(Samples.TIME_NANOS + Samples.MINUTE_NANOS);
  }

  @Test
  void typicalTradeTakes136Bytes() {
    byte[] frame = Samples.frame(Samples.typicalTrade(), FrameSettings.DEFAULT);

    assertThat(frame).hasSize(FrameHeader.BYTES + 136);
  }

  @Test
  void absentFieldsReadAsNone() {
    TradeEventDraft heartbeat =
        new TradeEventFactory(new EventIds("clock", 0)).heartbeat(Samples.TIME_NANOS, "AAPL");

    assertThat(decode(heartbeat)).isEqualTo(DecodeReason.OK);
    assertThat(decoder.eventId()).hasToString("clock-000000000000");
    assertThat(decoder.exchangeId().isEmpty()).isTrue();
    assertThat(decoder.priceTicks() + decoder.quantityLots() + decoder.orderId()).isZero();
    assertThat(decoder.side()).isEqualTo(Side.None);
    assertThat(decoder.orderType()).isEqualTo(OrderType.None);
  }

  @Test
  void offHeapFrameAtAnyPositionIsReadAndLeftAsItWas() {
    byte[] frame = Samples.frame(Samples.typicalTrade(), FrameSettings.DEFAULT);
    ByteBuffer direct = ByteBuffer.allocateDirect(frame.length + 3);
    direct.put(3, frame).position(3);

    assertThat(decoder.wrap(direct)).isEqualTo(DecodeReason.OK);
    assertThat(decoder.priceTicks()).isEqualTo(18_950);
    assertThat(direct.position()).isEqualTo(3);
  }

  @Test
  void eachBrokenRuleHasItsReason() {
    assertRefused(DecodeReason.BAD_SEQUENCE, event -> event.sequence(-1));
    assertRefused(DecodeReason.UNKNOWN_EVENT_TYPE, event -> event.eventType((byte) 0));
    assertRefused(DecodeReason.UNKNOWN_EVENT_TYPE, event -> event.eventType((byte) 9));
    assertRefused(DecodeReason.UNKNOWN_SIDE, event -> event.side((byte) 3));
    assertRefused(DecodeReason.MISSING_SIDE, event -> event.side(Side.None));
    assertRefused(DecodeReason.UNKNOWN_ORDER_TYPE, event -> event.orderType((byte) -1));
    assertRefused(DecodeReason.MISSING_ORDER_TYPE, event -> event.orderType(OrderType.None));
    assertRefused(DecodeReason.UNKNOWN_TIME_IN_FORCE, event -> event.timeInForce((byte) 5));
    assertRefused(DecodeReason.BAD_PRICE, event -> event.priceTicks(-1));
    assertRefused(DecodeReason.BAD_PRICE, event -> event.limitPriceTicks(0));
    assertRefused(DecodeReason.BAD_PRICE, event -> event.stopPriceTicks(0));
    assertRefused(DecodeReason.BAD_PRICE, event -> event.eventType(EventType.Quote).priceTicks(0));
    assertRefused(DecodeReason.BAD_QUANTITY, event -> event.quantityLots(0));
    assertRefused(DecodeReason.BAD_QUANTITY, event -> event.quantityLots(-1));
    assertRefused(DecodeReason.BAD_ORDER_ID, event -> event.orderId(0));
    assertRefused(DecodeReason.BAD_USER_ID, event -> event.userId(-1));
    assertRefused(DecodeReason.BAD_EXPIRE_TIME, event -> event.expireTimeNanos(0));
    assertRefused(DecodeReason.BAD_TEXT, event -> event.symbol("A\nB"));
    assertRefused(DecodeReason.TEXT_TOO_LONG, event -> event.eventId("x".repeat(256)));
  }

  @Test
  void eventWithoutIdSymbolOrTimeIsNotEncoded() {
    TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(Samples.fullOrder().timestampNanos(0)))
        .withMessageContaining("timestampNanos must be > 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(Samples.fullOrder().eventId("")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(Samples.fullOrder().symbol("")));
  }

  @Test
  void sameIdsAndTimesGiveTheSameBytes() {
    byte[] once = Samples.frame(Samples.typicalTrade(), FrameSettings.DEFAULT);
    byte[] again = Samples.frame(Samples.typicalTrade(), FrameSettings.DEFAULT);

    assertThat(once).isEqualTo(again);
  }

  private void assertRefused(DecodeReason reason, UnaryOperator<TradeEventDraft> change) {
    assertThat(decode(change.apply(Samples.fullOrder()))).isEqualTo(reason);
  }

  private DecodeReason decode(TradeEventDraft event) {
    return decoder.wrap(ByteBuffer.wrap(Samples.frame(event, FrameSettings.DEFAULT)));
  }
}
