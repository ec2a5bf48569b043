package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.lockstep.wire.generated.OrderEventKind;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class OrderEventPropertyTest {
  private static final long SEED = 13;
  private static final int EVENTS = 20_000;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final OrderEventDecoder decoder = new OrderEventDecoder();

  @Test
  void eventsOfMixedShapesAreReadAsTheyWereWrittenAndWrittenAlike() {
    OrderEventEncoder encoder = new OrderEventEncoder(FrameSettings.DEFAULT);
    OrderEventDraft draft = new OrderEventDraft();
    for (int i = 0; i < EVENTS; i++) {
      String group = "g".repeat(random.nextInt(1, 20));
      String lane = "ß".repeat(random.nextInt(1, 9));
      String reason = random.nextBoolean() ? "" : "BY_REQUEST";
      long[] numbers = {some(), some(), some(), some(), some(), some()};
      int[] position = {random.nextInt(2), random.nextInt(4_096)};
      fill(draft.clear(), numbers, position).group(group).lane(lane).reason(reason);

      byte[] frame = Samples.bytes(encoder.encode(draft));
      byte[] again = LiveSamples.frame(draft, FrameSettings.DEFAULT);

      assertThat(again).as("seed %d, event %d", SEED, i).isEqualTo(frame);
      assertThat(decoder.wrap(ByteBuffer.wrap(frame))).isEqualTo(DecodeReason.OK);
      assertThat(numbersRead()).as("seed %d, event %d", SEED, i).isEqualTo(numbers);
      assertThat(new int[] {decoder.partition(), decoder.row()}).isEqualTo(position);
      assertThat(decoder.group()).hasToString(group);
      assertThat(decoder.lane()).hasToString(lane);
      assertThat(decoder.reason()).hasToString(reason);
    }
  }

  @Test
  void fieldsThatALaterVersionAppendsAreIgnored() {
    FlatBufferBuilder builder = new FlatBufferBuilder(256);
    int group = builder.createString("majors");
    int lane = builder.createString("cross");
    builder.startTable(60);
    builder.addLong(OrderEventFields.SEQUENCE, 5, 0);
    builder.addLong(59, 77, 0);
    builder.addOffset(OrderEventFields.GROUP, group, 0);
    builder.addOffset(OrderEventFields.LANE, lane, 0);
    builder.addByte(OrderEventFields.KIND, OrderEventKind.Equity, 0);
    builder.finish(builder.endTable());
    ByteBuffer frame =
        new FrameEncoder(FrameSettings.DEFAULT)
            .encode(MessageType.ORDER_EVENT, builder.dataBuffer());

    assertThat(decoder.wrap(frame)).isEqualTo(DecodeReason.OK);
    assertThat(decoder.sequence()).isEqualTo(5);
    assertThat(decoder.lane()).hasToString("cross");
    assertThat(decoder.equityMicros()).isZero();
  }

  @Test
  void flagThatIsNeitherSetNorClearIsRefused() {
    FlatBufferBuilder builder = new FlatBufferBuilder(256);
    int name = builder.createString("x");
    builder.startTable(34);
    builder.addLong(OrderEventFields.SEQUENCE, 1, 0);
    builder.addOffset(OrderEventFields.GROUP, name, 0);
    builder.addOffset(OrderEventFields.LANE, name, 0);
    builder.addByte(OrderEventFields.KIND, OrderEventKind.Equity, 0);
    builder.addByte(OrderEventFields.REDUCE_ONLY, (byte) 2, 0);
    builder.finish(builder.endTable());

    assertThat(
            decoder.wrap(
                new FrameEncoder(FrameSettings.DEFAULT)
                    .encode(MessageType.ORDER_EVENT, builder.dataBuffer())))
        .isEqualTo(DecodeReason.BAD_FLAG);
  }

  private static OrderEventDraft fill(OrderEventDraft draft, long[] numbers, int[] position) {
    return draft
        .kind(OrderEventKind.Position)
        .symbol("X")
        .sequence(1 + numbers[0])
        .timestampNanos(numbers[1])
        .accountId(numbers[2])
        .positionLots(-numbers[3])
        .cashMicros(numbers[4])
        .equityMicros((double) numbers[5])
        .partition(position[0])
        .row(position[1]);
  }

  private long[] numbersRead() {
    return new long[] {
      decoder.sequence() - 1,
      decoder.timestampNanos(),
      decoder.accountId(),
      -decoder.positionLots(),
      decoder.cashMicros(),
      (long) decoder.equityMicros()
    };
  }

  /** Often 0, which leaves the field out, and so makes another shape; exact as a double. */
  private long some() {
    return random.nextBoolean() ? 0 : random.nextLong(1L << 53);
  }
}
