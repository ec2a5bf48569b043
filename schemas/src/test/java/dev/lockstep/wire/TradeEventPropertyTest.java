package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.lockstep.wire.generated.EventType;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TradeEventPropertyTest {
  private static final long SEED = 11;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final TradeEventDecoder decoder = new TradeEventDecoder();

  @Test
  void eventsOfMixedShapesAreReadAsTheyWereWritten() {
    TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);
    for (int i = 0; i < 20_000; i++) {
      String id = "x".repeat(random.nextInt(1, 40));
      String exchange = random.nextBoolean() ? "" : "XNAS";
      long[] numbers = {some(), some(), some(), some(), some(), some(), some()};
      TradeEventDraft draft =
          new TradeEventDraft()
              .eventId(id)
              .symbol("ß".repeat(random.nextInt(1, 9)))
              .eventType(EventType.Generic)
              .timestampNanos(1 + some())
              .exchangeId(exchange)
              .sequence(numbers[0])
              .priceTicks(numbers[1])
              .quantityLots(numbers[2])
              .orderId(numbers[3])
              .userId(numbers[4])
              .limitPriceTicks(numbers[5])
              .stopPriceTicks(numbers[6]);

      assertThat(decoder.wrap(encoder.encode(draft))).isEqualTo(DecodeReason.OK);
      long[] read = {
        decoder.sequence(),
        decoder.priceTicks(),
        decoder.quantityLots(),
        decoder.orderId(),
        decoder.userId(),
        decoder.limitPriceTicks(),
        decoder.stopPriceTicks()
      };
      assertThat(read).as("seed %d, event %d", SEED, i).isEqualTo(numbers);
      assertThat(decoder.eventId()).hasToString(id);
      assertThat(decoder.exchangeId()).hasToString(exchange);
    }
  }

  @Test
  void fieldsThatALaterVersionAppendsAreIgnored() {
    FlatBufferBuilder builder = new FlatBufferBuilder(256);
    int id = builder.createString("id");
    int symbol = builder.createString("AAPL");
    builder.startTable(40);
    builder.addLong(TradeEventFields.TIMESTAMP_NANOS, 5, 0);
    builder.addLong(39, 77, 0);
    builder.addOffset(TradeEventFields.EVENT_ID, id, 0);
    builder.addOffset(TradeEventFields.SYMBOL, symbol, 0);
    builder.addByte(TradeEventFields.EVENT_TYPE, EventType.Heartbeat, 0);
    builder.finish(builder.endTable());
    ByteBuffer frame =
        new FrameEncoder(FrameSettings.DEFAULT)
            .encode(MessageType.TRADE_EVENT, builder.dataBuffer());

    assertThat(decoder.wrap(frame)).isEqualTo(DecodeReason.OK);
    assertThat(decoder.timestampNanos()).isEqualTo(5);
    assertThat(decoder.symbol()).hasToString("AAPL");
    assertThat(decoder.expireTimeNanos()).isZero();
  }

  /** Often 0, which leaves the field out, and so makes another shape. */
  private long some() {
    return random.nextBoolean() ? 0 : random.nextLong(Long.MAX_VALUE - 1);
  }
}
