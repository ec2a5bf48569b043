package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.wire.generated.OrderEvent;
import dev.lockstep.wire.generated.OrderEventKind;
import dev.lockstep.wire.generated.OrderState;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OrderEventFuzzTest {
  private static final long SEED = 20_260_103;
  private static final int PLAIN_BUFFERS = 400_000;
  private static final int PACKED_BUFFERS = 20_000;

  private final OrderEventDecoder decoder = new OrderEventDecoder();
  private final OrderEvent oracle = new OrderEvent();
  private final Set<DecodeReason> seen = EnumSet.noneOf(DecodeReason.class);

  @Test
  void damagedEventIsReadAsTheOracleReadsItOrHasAReason() {
    run(PLAIN_BUFFERS, frames(Codec.NONE));

    assertThat(seen).as("reasons seen with seed %d", SEED).hasSizeGreaterThan(30);
  }

  @Test
  void damagedCompressedEventIsValidOrHasAReason() {
    run(PACKED_BUFFERS, frames(Codec.LZ4));
    run(PACKED_BUFFERS, frames(Codec.ZSTD));

    assertThat(seen).contains(DecodeReason.OK, DecodeReason.BAD_COMPRESSION);
  }

  private static List<byte[]> frames(Codec codec) {
    FrameSettings unchecked = new FrameSettings(codec, false);
    // Long enough for the codecs to shrink.
    OrderEventDraft repetitive = LiveSamples.fullUpdate().reason("abcd".repeat(60));
    return List.of(
        LiveSamples.frame(LiveSamples.fullUpdate(), unchecked),
        LiveSamples.frame(LiveSamples.fill(), unchecked),
        LiveSamples.frame(LiveSamples.signal(), unchecked),
        LiveSamples.frame(LiveSamples.equity(), unchecked),
        LiveSamples.frame(LiveSamples.requestRefused(), unchecked),
        LiveSamples.frame(repetitive, unchecked),
        LiveSamples.frame(LiveSamples.position(), new FrameSettings(codec, true)));
  }

  private void run(int buffers, List<byte[]> sound) {
    seen.addAll(new Mutations(SEED, sound).feed(buffers, decoder::wrap, this::checkEvent));
  }

  private void checkEvent(byte[] frame) {
    boolean valid =
        decoder.kind() > OrderEventKind.Unspecified
            && decoder.kind() <= OrderEventKind.RequestRefused
            && decoder.sequence() > 0
            && decoder.group().length() > 0
            && decoder.lane().length() > 0
            && decoder.timestampNanos() >= 0
            && decoder.orderState() >= OrderState.Unspecified
            && decoder.orderState() <= OrderState.Expired;
    if (!valid) {
      throw new AssertionError("an invalid event was taken for valid");
    }
    if ((frame[FrameHeader.FLAGS_AT] & FrameHeader.CODEC_MASK) == Codec.NONE.wireNumber()) {
      int payloadBytes = frame.length - FrameHeader.BYTES;
      OrderEvent.getRootAsOrderEvent(
          ByteBuffer.wrap(frame, FrameHeader.BYTES, payloadBytes).slice(), oracle);
      if (!identityAgrees() || !orderAgrees() || !amountsAgree()) {
        throw new AssertionError("a value differs from the generated accessor's");
      }
    }
  }

  private boolean identityAgrees() {
    return decoder.kind() == oracle.kind()
        && decoder.sequence() == oracle.sequence()
        && agrees(decoder.group(), oracle.group())
        && agrees(decoder.lane(), oracle.lane())
        && decoder.accountId() == oracle.accountId()
        && decoder.partition() == oracle.partition()
        && decoder.offset() == oracle.offset()
        && decoder.row() == oracle.row()
        && decoder.timestampNanos() == oracle.timestampNanos()
        && agrees(decoder.symbol(), oracle.symbol());
  }

  private boolean orderAgrees() {
    return decoder.orderId() == oracle.orderId()
        && decoder.clientOrderId() == oracle.clientOrderId()
        && decoder.side() == oracle.side()
        && decoder.orderType() == oracle.orderType()
        && decoder.timeInForce() == oracle.timeInForce()
        && decoder.orderState() == oracle.orderState()
        && agrees(decoder.reason(), oracle.reason())
        && decoder.quantityLots() == oracle.quantityLots()
        && decoder.filledLots() == oracle.filledLots()
        && decoder.limitPriceTicks() == oracle.limitPriceTicks()
        && decoder.stopPriceTicks() == oracle.stopPriceTicks()
        && decoder.expireTimeNanos() == oracle.expireTimeNanos()
        && decoder.isReduceOnly() == oracle.reduceOnly();
  }

  private boolean amountsAgree() {
    return decoder.fillNumber() == oracle.fillNumber()
        && decoder.fillLots() == oracle.fillLots()
        && decoder.priceTicks() == oracle.priceTicks()
        && decoder.amountMicros() == oracle.amountMicros()
        && decoder.feeMicros() == oracle.feeMicros()
        && decoder.positionLots() == oracle.positionLots()
        && decoder.costMicros() == oracle.costMicros()
        && decoder.realisedMicros() == oracle.realisedMicros()
        && decoder.feesMicros() == oracle.feesMicros()
        && decoder.cashMicros() == oracle.cashMicros()
        && Double.compare(decoder.equityMicros(), oracle.equityMicros()) == 0;
  }

  private static boolean agrees(TextView text, String expected) {
    return text.toString().equals(expected == null ? "" : expected);
  }
}
