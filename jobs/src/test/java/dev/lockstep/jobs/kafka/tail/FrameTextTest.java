package dev.lockstep.jobs.kafka.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.JsonText;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.wire.BarColumns;
import dev.lockstep.wire.ControlEventDraft;
import dev.lockstep.wire.ControlEventEncoder;
import dev.lockstep.wire.DeadLetterDraft;
import dev.lockstep.wire.DeadLetterEncoder;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.MarketBlockEncoder;
import dev.lockstep.wire.OrderEventDraft;
import dev.lockstep.wire.OrderEventEncoder;
import dev.lockstep.wire.TradeEventDraft;
import dev.lockstep.wire.TradeEventEncoder;
import dev.lockstep.wire.generated.ControlCommand;
import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderEventKind;
import dev.lockstep.wire.generated.Side;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Any bytes give lines that a person can read. */
final class FrameTextTest {
  private static final long TIME = Times.nanos("2024-01-02T14:30:00Z");
  private static final Instrument KNOWN =
      new Instrument(
          "A", DecimalSize.parse("0.05"), DecimalSize.parse("0.1"), "USD", 1, ZoneId.of("UTC"));
  private static final RecordPlace PLACE = new RecordPlace(3, 77, "key");

  private static List<String> lines(ByteBuffer frame) {
    return describe(FrameText.lines(symbol -> Optional.empty()), frame);
  }

  private static List<String> describe(FrameText text, ByteBuffer frame) {
    byte[] bytes = new byte[frame.remaining()];
    frame.get(frame.position(), bytes);
    List<String> lines = new ArrayList<>();
    text.describe(PLACE, bytes, lines::add);
    return lines;
  }

  private static ByteBuffer trade() {
    return new TradeEventEncoder(FrameSettings.DEFAULT)
        .encode(
            new TradeEventDraft()
                .eventId("A-9")
                .timestampNanos(TIME)
                .sequence(9)
                .eventType(EventType.TradeExecuted)
                .symbol("A")
                .side(Side.Buy)
                .priceTicks(2_001)
                .quantityLots(15));
  }

  @Test
  void aTradeIsOneLineInTicksAndLots() {
    assertThat(lines(trade()))
        .containsExactly(
            "2024-01-02T14:30:00Z      A          TradeExecuted  side=Buy quantityLots=15"
                + " priceTicks=2001 sequence=9 id=A-9 at=3@77");
  }

  @Test
  void knownInstrumentsGetDecimalPrices() {
    List<String> lines = describe(FrameText.lines(symbol -> Optional.of(KNOWN)), trade());
    assertThat(lines.get(0)).contains("quantity=1.5 price=100.05 ");
  }

  @Test
  void aBlockIsOneLineForEachRow() {
    long[] ticks = {10, 11};
    BarColumns bars =
        new BarColumns(
            new long[] {TIME, TIME + 1_000_000_000},
            ticks,
            ticks,
            ticks,
            ticks,
            new double[] {1.5, 2e7});
    ByteBuffer frame =
        new MarketBlockEncoder(FrameSettings.DEFAULT)
            .encodeBars("A", 1_000_000_000, bars, 0, 2, 41);
    assertThat(lines(frame))
        .containsExactly(
            "2024-01-02T14:30:00Z      A          Bar            openTicks=10 highTicks=10"
                + " lowTicks=10 closeTicks=10 volume=1.5 sequence=41 at=3@77",
            "2024-01-02T14:30:01Z      A          Bar            openTicks=11 highTicks=11"
                + " lowTicks=11 closeTicks=11 volume=20000000 sequence=42 at=3@77");
  }

  @Test
  void aCommandShowsItsLaneAndNote() {
    ByteBuffer frame =
        new ControlEventEncoder(FrameSettings.DEFAULT)
            .encode(
                new ControlEventDraft()
                    .eventId("c")
                    .timestampNanos(TIME)
                    .sequence(5)
                    .group("majors")
                    .lane("cross")
                    .command(ControlCommand.Flatten)
                    .note("weekend is near"));
    assertThat(lines(frame))
        .containsExactly(
            "2024-01-02T14:30:00Z      majors     Flatten        lane=cross"
                + " note=\"weekend is near\" sequence=5 at=3@77");
  }

  @Test
  void aFillShowsWhatWasPaid() {
    ByteBuffer frame =
        new OrderEventEncoder(FrameSettings.DEFAULT)
            .encode(
                new OrderEventDraft()
                    .kind(OrderEventKind.Fill)
                    .sequence(12)
                    .group("A")
                    .lane("cross")
                    .offset(70)
                    .timestampNanos(TIME)
                    .symbol("A")
                    .orderId(2)
                    .side(Side.Sell)
                    .quantityLots(5)
                    .filledLots(5)
                    .fillNumber(3)
                    .fillLots(5)
                    .priceTicks(100)
                    .amountMicros(500_000_000)
                    .feeMicros(150_000)
                    .positionLots(-5)
                    .cashMicros(1_000_499_850_000L));
    assertThat(lines(frame))
        .containsExactly(
            "2024-01-02T14:30:00Z      A          Fill           lane=cross symbol=A order=2"
                + " side=Sell quantityLots=5 priceTicks=100 amount=500 fee=0.15 positionLots=-5"
                + " cash=1000499.85 fill=3 cause=0@70/0 sequence=12 at=3@77");
  }

  @Test
  void aDeadLetterShowsReasonAndOrigin() {
    ByteBuffer frame =
        new DeadLetterEncoder(FrameSettings.DEFAULT)
            .encode(
                new DeadLetterDraft()
                    .reason("LATE")
                    .position(1, 5)
                    .rows(2, 3)
                    .group("A")
                    .frame(new byte[100]));
    assertThat(lines(frame))
        .containsExactly(
            "-                         A          DeadLetter     reason=LATE from=1@5 row=2 rows=3"
                + " bytes=100 at=3@77");
  }

  @Test
  void bytesThatAreNoFrameAreShownWithTheReason() {
    assertThat(lines(ByteBuffer.wrap("hello, this is text".getBytes(StandardCharsets.UTF_8))))
        .containsExactly(
            "-                         key        Undecodable    reason=BAD_MAGIC bytes=19"
                + " begins=68656c6c6f2c20746869732069732074 at=3@77");
    assertThat(lines(ByteBuffer.allocate(0)).get(0)).contains("reason=TRUNCATED bytes=0");
  }

  @Test
  void jsonHasOneObjectPerLine() {
    List<String> lines = describe(FrameText.json(symbol -> Optional.of(KNOWN)), trade());
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).doesNotContain("\n");
    assertThat(JsonText.flat(lines.get(0)))
        .containsEntry("time", "2024-01-02T14:30:00Z")
        .containsEntry("subject", "A")
        .containsEntry("kind", "TradeExecuted")
        .containsEntry("price", "100.05")
        .containsEntry("at", "3@77");
  }
}
