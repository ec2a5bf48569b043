package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.lockstep.wire.generated.OrderEventKind;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class AllocationTest {
  private static final int ROUNDS = 5;
  private static final int MESSAGES = 20_000;
  private static final int ROWS = 50;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final TradeEventDecoder events = new TradeEventDecoder();
  private final MarketBlockDecoder blocks = new MarketBlockDecoder();
  private final OrderEventDecoder orderEvents = new OrderEventDecoder();
  private final ControlEventDecoder controls = new ControlEventDecoder();
  private final DeadLetterDecoder letters = new DeadLetterDecoder();
  private final long[] longs = new long[ROWS];
  private final double[] doubles = new double[ROWS];

  @Test
  void numbersOfAnEventAreReadWithoutAllocation() {
    ByteBuffer frame =
        ByteBuffer.wrap(Samples.frame(Samples.typicalTrade(), FrameSettings.DEFAULT));

    assertThat(leastAllocation(() -> readEvent(frame))).isZero();
  }

  @Test
  void offHeapEventIsReadWithoutAllocation() {
    byte[] bytes = Samples.frame(Samples.typicalTrade(), FrameSettings.DEFAULT);
    ByteBuffer frame = ByteBuffer.allocateDirect(bytes.length).put(0, bytes);

    assertThat(leastAllocation(() -> readEvent(frame))).isZero();
  }

  @Test
  void columnsOfABlockAreCopiedWithoutAllocation() {
    ByteBuffer frame = ByteBuffer.wrap(Samples.barFrame(ROWS, FrameSettings.DEFAULT));

    assertThat(leastAllocation(() -> readBlock(frame))).isZero();
  }

  @Test
  void repeatedSymbolIsDecodedToAStringOnce() {
    ByteBuffer frame =
        ByteBuffer.wrap(Samples.frame(Samples.typicalTrade(), FrameSettings.DEFAULT));

    assertThat(leastAllocation(() -> readEvent(frame) + events.symbol().toString().length()))
        .isZero();
  }

  @Test
  void orderEventIsReadWithoutAllocation() {
    ByteBuffer frame =
        ByteBuffer.wrap(LiveSamples.frame(LiveSamples.fullUpdate(), FrameSettings.DEFAULT));

    assertThat(leastAllocation(() -> readOrderEvent(frame))).isZero();
  }

  @Test
  void orderEventIsWrittenWithoutAllocation() {
    OrderEventEncoder encoder = new OrderEventEncoder(FrameSettings.DEFAULT);
    OrderEventDraft draft = new OrderEventDraft();
    byte[] group = {'g', '1'};

    assertThat(leastAllocation(() -> write(encoder, draft, group))).isZero();
  }

  @Test
  void controlEventAndDeadLetterAreReadWithoutAllocation() {
    ByteBuffer control =
        ByteBuffer.wrap(LiveSamples.frame(LiveSamples.control(), FrameSettings.DEFAULT));
    ByteBuffer letter =
        ByteBuffer.wrap(LiveSamples.frame(LiveSamples.deadLetter(), FrameSettings.DEFAULT));

    assertThat(leastAllocation(() -> readControl(control) + readLetter(letter))).isZero();
  }

  /** Of several rounds, because the virtual machine may do something of its own in one. */
  private long leastAllocation(Reading reading) {
    long least = Long.MAX_VALUE;
    long sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < MESSAGES; i++) {
        sum += reading.read();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(sum).isNotZero();
    return least;
  }

  private long readEvent(ByteBuffer frame) {
    DecodeReason reason = events.wrap(frame);
    return (reason == DecodeReason.OK ? 1 : 0)
        + events.timestampNanos()
        + events.sequence()
        + events.eventType()
        + events.priceTicks()
        + events.quantityLots()
        + events.orderId()
        + events.side()
        + events.userId()
        + events.orderType()
        + events.limitPriceTicks()
        + events.stopPriceTicks()
        + events.timeInForce()
        + events.expireTimeNanos();
  }

  private long readOrderEvent(ByteBuffer frame) {
    DecodeReason reason = orderEvents.wrap(frame);
    return (reason == DecodeReason.OK ? 1 : 0)
        + orderEvents.sequence()
        + orderEvents.offset()
        + orderEvents.orderId()
        + orderEvents.cashMicros()
        + orderEvents.group().toString().length();
  }

  private static long write(OrderEventEncoder encoder, OrderEventDraft draft, byte[] group) {
    draft.clear().kind(OrderEventKind.Fill).sequence(1).group(group).lane("cross").symbol("X");
    draft.orderId(2).fillLots(3).priceTicks(4).cashMicros(5).timestampNanos(6);
    return encoder.encode(draft).remaining();
  }

  private long readControl(ByteBuffer frame) {
    DecodeReason reason = controls.wrap(frame);
    return (reason == DecodeReason.OK ? 1 : 0) + controls.sequence() + controls.command();
  }

  private long readLetter(ByteBuffer frame) {
    DecodeReason reason = letters.wrap(frame);
    return (reason == DecodeReason.OK ? 1 : 0) + letters.offset() + letters.keptBytes();
  }

  private long readBlock(ByteBuffer frame) {
    DecodeReason reason = blocks.wrap(frame);
    blocks.copyTimes(0, ROWS, longs, 0);
    blocks.copyOpenTicks(0, ROWS, longs, 0);
    blocks.copyHighTicks(0, ROWS, longs, 0);
    blocks.copyLowTicks(0, ROWS, longs, 0);
    blocks.copyCloseTicks(0, ROWS, longs, 0);
    blocks.copyVolumes(0, ROWS, doubles, 0);
    return (reason == DecodeReason.OK ? 1 : 0) + longs[0] + blocks.barPeriodNanos();
  }

  /** Reads one message, and gives something of it so that it is not optimised away. */
  private interface Reading {
    long read();
  }
}
