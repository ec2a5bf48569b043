package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lockstep.wire.generated.OrderEventKind;
import dev.lockstep.wire.generated.OrderState;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import dev.lockstep.wire.generated.TimeInForce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OrderEventTest {
  private static final FrameSettings UNCHECKED = new FrameSettings(Codec.NONE, false);

  private final OrderEventDecoder decoder = new OrderEventDecoder();

  @ParameterizedTest
  @EnumSource(Codec.class)
  void everyFieldSurvivesARoundTrip(Codec codec) {
    byte[] frame = LiveSamples.frame(LiveSamples.fullUpdate(), new FrameSettings(codec, true));

    assertThat(decoder.wrap(ByteBuffer.wrap(frame))).isEqualTo(DecodeReason.OK);
    assertIdentity();
    assertOrder();
    assertAmounts();
  }

  private void assertIdentity() {
    assertThat(decoder.kind()).isEqualTo(OrderEventKind.OrderUpdate);
    assertThat(decoder.sequence()).isEqualTo(41);
    assertThat(decoder.group()).hasToString("majors");
    assertThat(decoder.lane()).hasToString("user-é17");
    assertThat(decoder.accountId()).isEqualTo(17);
    assertThat(decoder.partition()).isEqualTo(3);
    assertThat(decoder.offset()).isEqualTo(123_456_789_012L);
    assertThat(decoder.row()).isEqualTo(255);
    assertThat(decoder.timestampNanos()).isEqualTo(Samples.TIME_NANOS);
    assertThat(decoder.symbol()).hasToString("BTCUSDT");
  }

  private void assertOrder() {
    assertThat(decoder.orderId()).isEqualTo(12);
    assertThat(decoder.clientOrderId()).isEqualTo(77);
    assertThat(decoder.side()).isEqualTo(Side.Sell);
    assertThat(decoder.orderType()).isEqualTo(OrderType.StopLimit);
    assertThat(decoder.timeInForce()).isEqualTo(TimeInForce.Gtd);
    assertThat(decoder.orderState()).isEqualTo(OrderState.PartiallyFilled);
    assertThat(decoder.reason()).hasToString("MAX_POSITION");
    assertThat(decoder.quantityLots()).isEqualTo(5);
    assertThat(decoder.filledLots()).isEqualTo(2);
    assertThat(decoder.limitPriceTicks()).isEqualTo(990);
    assertThat(decoder.stopPriceTicks()).isEqualTo(995);
    assertThat(decoder.expireTimeNanos()).isEqualTo(Samples.TIME_NANOS + Samples.MINUTE_NANOS);
    assertThat(decoder.isReduceOnly()).isTrue();
  }

  private void assertAmounts() {
    assertThat(decoder.fillNumber()).isEqualTo(6);
    assertThat(decoder.fillLots()).isEqualTo(2);
    assertThat(decoder.priceTicks()).isEqualTo(989);
    assertThat(decoder.amountMicros()).isEqualTo(1_978_000_000L);
    assertThat(decoder.feeMicros()).isEqualTo(-593);
    assertThat(decoder.positionLots()).isEqualTo(-2);
    assertThat(decoder.costMicros()).isEqualTo(-1_978_000_001L);
    assertThat(decoder.realisedMicros()).isEqualTo(-15);
    assertThat(decoder.feesMicros()).isEqualTo(593);
    assertThat(decoder.cashMicros()).isEqualTo(98_022_000_000L);
    assertThat(decoder.equityMicros()).isEqualTo(99_999_999_985.25);
  }

  @Test
  void eachKindNeedsOnlyItsOwnFields() {
    assertThat(decode(LiveSamples.fill())).isEqualTo(DecodeReason.OK);
    assertThat(decoder.reason().isEmpty()).isTrue();
    assertThat(decoder.isReduceOnly()).isFalse();
    assertThat(decode(LiveSamples.signal())).isEqualTo(DecodeReason.OK);
    assertThat(decoder.quantityLots()).isEqualTo(-3);
    assertThat(decode(LiveSamples.equity())).isEqualTo(DecodeReason.OK);
    assertThat(decoder.symbol().isEmpty()).isTrue();
    assertThat(decode(LiveSamples.position())).isEqualTo(DecodeReason.OK);
    assertThat(decoder.positionLots()).isEqualTo(-2);
    assertThat(decode(LiveSamples.requestRefused())).isEqualTo(DecodeReason.OK);
    assertThat(decoder.orderId()).isEqualTo(-9);
  }

  @Test
  void rejectedOrderMayCarryWhatWasWrongWithIt() {
    OrderEventDraft rejected =
        LiveSamples.fullUpdate()
            .orderState(OrderState.Rejected)
            .quantityLots(-1)
            .filledLots(0)
            .limitPriceTicks(Long.MIN_VALUE);

    assertThat(decode(rejected)).isEqualTo(DecodeReason.OK);
    assertThat(decoder.limitPriceTicks()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void commandBeforeTheFirstMarketEventHasTimeZero() {
    assertThat(decode(LiveSamples.equity().timestampNanos(0))).isEqualTo(DecodeReason.OK);
  }

  @Test
  void eachBrokenRuleOfAnyEventHasItsReason() {
    assertRefused(DecodeReason.UNKNOWN_ORDER_EVENT_KIND, event -> event.kind((byte) 0));
    assertRefused(DecodeReason.UNKNOWN_ORDER_EVENT_KIND, event -> event.kind((byte) 7));
    assertRefused(DecodeReason.BAD_ACCOUNT_ID, event -> event.accountId(-1));
    assertRefused(DecodeReason.BAD_LOG_POSITION, event -> event.partition(-1));
    assertRefused(DecodeReason.BAD_LOG_POSITION, event -> event.offset(-1));
    assertRefused(DecodeReason.BAD_LOG_POSITION, event -> event.row(-1));
    assertRefused(DecodeReason.MISSING_SYMBOL, event -> event.symbol(""));
    assertRefused(DecodeReason.UNKNOWN_SIDE, event -> event.side((byte) 3));
    assertRefused(DecodeReason.UNKNOWN_ORDER_TYPE, event -> event.orderType((byte) 5));
    assertRefused(DecodeReason.UNKNOWN_TIME_IN_FORCE, event -> event.timeInForce((byte) -1));
    assertRefused(DecodeReason.UNKNOWN_ORDER_STATE, event -> event.orderState((byte) 8));
    assertRefused(DecodeReason.BAD_TEXT, event -> event.lane("a\nb"));
    assertRefused(DecodeReason.TEXT_TOO_LONG, event -> event.reason("x".repeat(256)));
  }

  @Test
  void eachBrokenRuleOfAnUpdateHasItsReason() {
    assertRefused(DecodeReason.BAD_ORDER_ID, event -> event.orderId(0));
    assertRefused(DecodeReason.BAD_ORDER_ID, event -> event.clientOrderId(-1));
    assertRefused(DecodeReason.MISSING_SIDE, event -> event.side(Side.None));
    assertRefused(DecodeReason.MISSING_ORDER_TYPE, event -> event.orderType(OrderType.None));
    assertRefused(DecodeReason.UNKNOWN_ORDER_STATE, event -> event.orderState((byte) 0));
    assertRefused(DecodeReason.BAD_QUANTITY, event -> event.quantityLots(0));
    assertRefused(DecodeReason.BAD_QUANTITY, event -> event.filledLots(6));
    assertRefused(DecodeReason.BAD_QUANTITY, event -> event.filledLots(-1));
    assertRefused(DecodeReason.BAD_PRICE, event -> event.limitPriceTicks(0));
    assertRefused(DecodeReason.BAD_PRICE, event -> event.stopPriceTicks(-1));
  }

  @Test
  void eachBrokenRuleOfTheOtherKindsHasItsReason() {
    assertThat(decode(LiveSamples.fill().fillNumber(0))).isEqualTo(DecodeReason.BAD_FILL);
    assertThat(decode(LiveSamples.fill().amountMicros(-1))).isEqualTo(DecodeReason.BAD_FILL);
    assertThat(decode(LiveSamples.fill().fillLots(0))).isEqualTo(DecodeReason.BAD_QUANTITY);
    assertThat(decode(LiveSamples.fill().priceTicks(0))).isEqualTo(DecodeReason.BAD_PRICE);
    assertThat(decode(LiveSamples.fill().orderId(0))).isEqualTo(DecodeReason.BAD_ORDER_ID);
    assertThat(decode(LiveSamples.signal().side(Side.None))).isEqualTo(DecodeReason.MISSING_SIDE);
    assertThat(decode(LiveSamples.signal().orderType(OrderType.None)))
        .isEqualTo(DecodeReason.MISSING_ORDER_TYPE);
    assertThat(decode(LiveSamples.equity().equityMicros(Double.NaN)))
        .isEqualTo(DecodeReason.BAD_EQUITY);
    assertThat(decode(LiveSamples.equity().equityMicros(Double.NEGATIVE_INFINITY)))
        .isEqualTo(DecodeReason.BAD_EQUITY);
    assertThat(decode(LiveSamples.requestRefused().reason("")))
        .isEqualTo(DecodeReason.MISSING_REASON);
    assertThat(decode(LiveSamples.position().symbol(""))).isEqualTo(DecodeReason.MISSING_SYMBOL);
  }

  @Test
  void eventWithoutGroupLaneSequenceOrTimeIsNotEncoded() {
    OrderEventEncoder encoder = new OrderEventEncoder(FrameSettings.DEFAULT);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(LiveSamples.fill().group("")))
        .withMessageContaining("must not be empty, were '' and 'user-é17'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(LiveSamples.fill().lane("")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(LiveSamples.fill().timestampNanos(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(LiveSamples.fill().sequence(0)))
        .withMessageContaining("sequence must be > 0")
        .withMessageContaining("were 0 and " + Samples.TIME_NANOS);
  }

  @Test
  void equalDraftsGiveEqualBytesWhateverWasEncodedBefore() {
    OrderEventEncoder encoder = new OrderEventEncoder(FrameSettings.DEFAULT);
    byte[] fresh = LiveSamples.frame(LiveSamples.fill(), FrameSettings.DEFAULT);
    encoder.encode(LiveSamples.fullUpdate().reason("x".repeat(200)));
    encoder.encode(LiveSamples.equity());
    OrderEventDraft reused = LiveSamples.fullUpdate().group("other");
    encoder.encode(reused);
    OrderEventDraft fill = LiveSamples.fill();

    assertThat(Samples.bytes(encoder.encode(fill))).isEqualTo(fresh);
    assertThat(Samples.bytes(encoder.encode(fill.group(utf8("majors")).lane(utf8("user-é17")))))
        .isEqualTo(fresh);
    assertThat(LiveSamples.frame(reused.clear().group("g").lane("l").sequence(1), UNCHECKED))
        .isEqualTo(
            LiveSamples.frame(
                new OrderEventDraft().lane("l").sequence(1).group(utf8("g")), UNCHECKED));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void assertRefused(DecodeReason reason, UnaryOperator<OrderEventDraft> change) {
    assertThat(decode(change.apply(LiveSamples.fullUpdate()))).isEqualTo(reason);
  }

  private DecodeReason decode(OrderEventDraft event) {
    return decoder.wrap(ByteBuffer.wrap(LiveSamples.frame(event, FrameSettings.DEFAULT)));
  }
}
