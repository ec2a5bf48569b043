package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.TradeEvent;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TradeEventFuzzTest {
  private static final long SEED = 20_260_101;
  private static final int PLAIN_BUFFERS = 900_000;
  private static final int PACKED_BUFFERS = 60_000;

  private final TradeEventDecoder decoder = new TradeEventDecoder();
  private final TradeEvent oracle = new TradeEvent();
  private final Set<DecodeReason> seen = EnumSet.noneOf(DecodeReason.class);

  @Test
  void damagedEventIsReadAsTheOracleReadsItOrHasAReason() {
    run(PLAIN_BUFFERS, frames(Codec.NONE));

    assertThat(seen).as("reasons seen with seed %d", SEED).hasSizeGreaterThan(25);
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
    TradeEventDraft repetitive = Samples.fullOrder().eventId("abcd".repeat(60));
    return List.of(
        Samples.frame(Samples.typicalTrade(), unchecked),
        Samples.frame(Samples.fullOrder(), unchecked),
        Samples.frame(repetitive, unchecked),
        Samples.frame(Samples.fullOrder(), new FrameSettings(codec, true)));
  }

  private void run(int buffers, List<byte[]> sound) {
    seen.addAll(new Mutations(SEED, sound).feed(buffers, decoder::wrap, this::checkEvent));
  }

  private void checkEvent(byte[] frame) {
    boolean valid =
        decoder.timestampNanos() > 0
            && decoder.eventId().length() > 0
            && decoder.symbol().length() > 0
            && decoder.eventType() > EventType.Unspecified
            && decoder.eventType() <= EventType.Generic
            && decoder.sequence() >= 0
            && decoder.quantityLots() >= 0;
    if (!valid) {
      throw new AssertionError("an invalid event was taken for valid");
    }
    if ((frame[FrameHeader.FLAGS_AT] & FrameHeader.CODEC_MASK) == Codec.NONE.wireNumber()) {
      int payloadBytes = frame.length - FrameHeader.BYTES;
      TradeEvent.getRootAsTradeEvent(
          ByteBuffer.wrap(frame, FrameHeader.BYTES, payloadBytes).slice(), oracle);
      if (!numbersAgree() || !textsAgree()) {
        throw new AssertionError("a value differs from the generated accessor's");
      }
    }
  }

  private boolean numbersAgree() {
    return decoder.timestampNanos() == oracle.timestampNanos()
        && decoder.sequence() == oracle.sequence()
        && decoder.eventType() == oracle.eventType()
        && decoder.priceTicks() == oracle.priceTicks()
        && decoder.quantityLots() == oracle.quantityLots()
        && decoder.orderId() == oracle.orderId()
        && decoder.side() == oracle.side()
        && decoder.userId() == oracle.userId()
        && decoder.orderType() == oracle.orderType()
        && decoder.limitPriceTicks() == oracle.limitPriceTicks()
        && decoder.stopPriceTicks() == oracle.stopPriceTicks()
        && decoder.timeInForce() == oracle.timeInForce()
        && decoder.expireTimeNanos() == oracle.expireTimeNanos();
  }

  private boolean textsAgree() {
    String exchangeId = oracle.exchangeId() == null ? "" : oracle.exchangeId();
    return decoder.eventId().toString().equals(oracle.eventId())
        && decoder.symbol().toString().equals(oracle.symbol())
        && decoder.exchangeId().toString().equals(exchangeId);
  }
}
