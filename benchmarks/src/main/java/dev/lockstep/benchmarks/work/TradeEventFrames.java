package dev.lockstep.benchmarks.work;

import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.EventIds;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.TextView;
import dev.lockstep.wire.TradeEventDecoder;
import dev.lockstep.wire.TradeEventDraft;
import dev.lockstep.wire.TradeEventEncoder;
import dev.lockstep.wire.TradeEventFactory;
import dev.lockstep.wire.generated.Side;
import dev.lockstep.wire.generated.TradeEvent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Execution reports of 136 bytes, each in its frame, one after the other in one array. What reading
 * them adds up to is the same for both readers, so that neither can leave out a field.
 */
public final class TradeEventFrames {
  public static final int EVENTS = 1_024;

  private static final int HEADER_BYTES = 16;
  private static final int FRAME_BYTES = HEADER_BYTES + 136;
  private static final long TIME_NANOS = 1_700_000_000_000_000_000L;

  private final byte[] frames = new byte[EVENTS * FRAME_BYTES];
  private final ByteBuffer view = ByteBuffer.wrap(frames).order(ByteOrder.LITTLE_ENDIAN);
  private final ByteBuffer text = view.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  private final TradeEventFactory factory = new TradeEventFactory(new EventIds("gw1", 42));
  private final TradeEventEncoder encoder;
  private final TradeEventDecoder decoder = new TradeEventDecoder();
  private final TradeEvent accessor = new TradeEvent();

  /** With or without the CRC32C. */
  public TradeEventFrames(boolean checksum) {
    FrameSettings plain = FrameSettings.DEFAULT;
    encoder = new TradeEventEncoder(new FrameSettings(plain.codec(), checksum));
    for (int event = 0; event < EVENTS; event++) {
      ByteBuffer frame = encoder.encode(report(event));
      if (frame.remaining() != FRAME_BYTES) {
        throw new IllegalStateException(
            "frame must have " + FRAME_BYTES + " bytes, had " + frame.remaining());
      }
      frame.get(frames, event * FRAME_BYTES, FRAME_BYTES);
    }
  }

  private TradeEventDraft report(int event) {
    byte side = event % 3 == 0 ? Side.Sell : Side.Buy;
    return factory
        .tradeExecuted(TIME_NANOS + event, "AAPL", 18_950 + event % 7, 100 + event % 5, side)
        .sequence(1 + event)
        .orderId(1_234 + event)
        .exchangeId("XNAS");
  }

  /** Encodes all events; returns the bytes. */
  public long encode() {
    long bytes = 0;
    for (int event = 0; event < EVENTS; event++) {
      bytes += encoder.encode(report(event)).remaining();
    }
    return bytes;
  }

  /** Verifies every frame and reads its twelve fields. */
  public long decodeVerified() {
    long sum = 0;
    for (int event = 0; event < EVENTS; event++) {
      DecodeReason reason = decoder.wrap(frames, event * FRAME_BYTES, FRAME_BYTES);
      if (reason != DecodeReason.OK) {
        throw new IllegalStateException("frame " + event + " must be valid, was " + reason);
      }
      sum += numbers(decoder) + texts(decoder);
    }
    return sum;
  }

  private static long numbers(TradeEventDecoder event) {
    return event.timestampNanos()
        + event.sequence()
        + event.eventType()
        + event.priceTicks()
        + event.quantityLots()
        + event.orderId()
        + event.side()
        + event.userId()
        + event.orderType();
  }

  private static long texts(TradeEventDecoder event) {
    return (long) last(event.eventId()) + last(event.symbol()) + last(event.exchangeId());
  }

  private static int last(TextView text) {
    return text.length() + text.bytes()[text.offset() + text.length() - 1];
  }

  /** Reads the same fields through FlatBuffers' accessors, which check nothing. */
  public long readUnverified() {
    long sum = 0;
    for (int event = 0; event < EVENTS; event++) {
      view.position(event * FRAME_BYTES + HEADER_BYTES);
      TradeEvent.getRootAsTradeEvent(view, accessor);
      sum += numbers(accessor) + texts(accessor);
    }
    return sum;
  }

  private static long numbers(TradeEvent event) {
    return event.timestampNanos()
        + event.sequence()
        + event.eventType()
        + event.priceTicks()
        + event.quantityLots()
        + event.orderId()
        + event.side()
        + event.userId()
        + event.orderType();
  }

  private long texts(TradeEvent event) {
    return (long) last(event.eventIdInByteBuffer(text))
        + last(event.symbolInByteBuffer(text))
        + last(event.exchangeIdInByteBuffer(text));
  }

  private static int last(ByteBuffer text) {
    return text.remaining() + text.get(text.limit() - 1);
  }
}
