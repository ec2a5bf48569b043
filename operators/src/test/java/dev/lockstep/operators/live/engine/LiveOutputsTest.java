package dev.lockstep.operators.live.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.operators.live.Buckets;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.LogRecord;
import dev.lockstep.operators.live.OutputRecord;
import dev.lockstep.operators.live.OutputStream;
import dev.lockstep.wire.DeadLetterDecoder;
import dev.lockstep.wire.OrderEventDecoder;
import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What leaves the engine operator, record by record. */
final class LiveOutputsTest {
  private static final long T0 = LiveScenario.START_NANOS;

  private final LogWriter log = new LogWriter();

  @Test
  void personsOrderIsAcceptedFilledAndBooked() throws Exception {
    log.add("A", log.print("A", T0, 1, 100, 1));
    log.add(
        "A",
        log.frame(
            log.event(EventType.OrderPlaced, "A", 5, 0)
                .orderId(77)
                .userId(7)
                .side(Side.Buy)
                .quantityLots(3)
                .orderType(OrderType.Market)));
    log.add("A", log.print("A", T0 + 1, 2, 101, 1));

    List<OutputRecord> outputs = run().stream().filter(LiveOutputsTest::isOfUser).toList();

    assertThat(outputs)
        .extracting(OutputRecord::stream)
        .containsExactly(
            OutputStream.UPDATES, OutputStream.FILLS, OutputStream.POSITIONS, OutputStream.UPDATES);
    assertThat(outputs.stream().map(output -> text(output.key())))
        .containsExactly("A", "A", "A/user-7/A", "A");
    OrderEventDecoder update = Outputs.event(outputs.get(0));
    assertThat(update.clientOrderId()).isEqualTo(77);
    assertThat(update.offset()).isEqualTo(1);
    assertThat(update.timestampNanos()).isEqualTo(T0);
    OrderEventDecoder fill = Outputs.event(outputs.get(1));
    assertThat(fill.fillLots()).isEqualTo(3);
    assertThat(fill.priceTicks()).isEqualTo(101);
    assertThat(fill.accountId()).isEqualTo(7);
    assertThat(fill.sequence()).isEqualTo(update.sequence() + 1);
    OrderEventDecoder position = Outputs.event(outputs.get(2));
    assertThat(position.positionLots()).isEqualTo(3);
    assertThat(position.cashMicros()).isEqualTo(fill.cashMicros());
    assertThat(position.costMicros()).isEqualTo(3_030_000);
  }

  @Test
  void outputsOfAGroupAreNumberedWithoutGapsOverAllStreams() throws Exception {
    try (EngineRun run = new EngineRun(LiveScenario.SPEC).start(1)) {
      run.feed(new LiveScenario(1).mixed(3_000).records());

      Set<OutputStream> streams = EnumSet.of(OutputStream.ORDERS);
      run.outputs().forEach(output -> streams.add(output.stream()));
      assertThat(streams).isEqualTo(EnumSet.allOf(OutputStream.class));
      assertThat(run.orders()).isNotEmpty();
      Outputs.byGroup(run.outputs())
          .forEach(
              (group, lines) -> {
                for (int i = 0; i < lines.size(); i++) {
                  assertThat(lines.get(i)).as(group).startsWith((i + 1) + " ");
                }
              });
    }
  }

  @Test
  void recordWithoutKeyIsWorkedByWhatIsInside() throws Exception {
    byte[] frame = log.print("A", T0, 1, 100, 1);
    assertThat(Outputs.deadLetters(feedWithoutKey("A", frame))).isEmpty();
    assertThat(Outputs.deadLetters(feedWithoutKey("A", new byte[20])))
        .containsExactly("4 0+1 BAD_MAGIC");
  }

  @Test
  void deadLetterHoldsTheRecordAsItCame() throws Exception {
    byte[] frame = log.print("Z", T0, 1, 100, 1);
    log.add("A", frame);
    DeadLetterDecoder letter = Outputs.letter(run().get(0));

    assertThat(letter.reason()).hasToString("UNKNOWN_SYMBOL");
    assertThat(letter.detail()).hasToString("Z");
    assertThat(letter.copyFrame()).isEqualTo(frame);
  }

  @Test
  void deadLetterOfAnUndecodableRecordIsKeyedAsTheRecordWas() throws Exception {
    log.add("pair-P", new byte[] {1, 2, 3});
    OutputRecord output = run().get(0);

    assertThat(text(output.key())).isEqualTo("pair-P");
    assertThat(Outputs.letter(output).group()).hasToString("pair-P");
  }

  @Test
  void deadLetterOfAWrongKeySaysWhatTheKeyWas() throws Exception {
    log.add("A", log.print("P", T0, 1, 100, 1));
    DeadLetterDecoder letter = Outputs.letter(run().get(0));

    assertThat(letter.reason()).hasToString("WRONG_GROUP");
    assertThat(letter.group()).hasToString("pair-P");
    assertThat(letter.detail()).hasToString("the key of the record is A");
  }

  @Test
  void jumpsOfASequenceAreCounted() throws Exception {
    log.add("A", log.print("A", T0, 1, 100, 1));
    log.add("A", log.print("A", T0, 5, 100, 1));
    try (EngineRun run = new EngineRun(LiveScenario.SPEC).start(1)) {
      run.feed(log.records());

      assertThat(run.count("gaps")).isOne();
      assertThat(run.count("processed")).isEqualTo(2);
    }
  }

  @Test
  void noRoomForEnginesIsRefusedInOneLine() {
    assertThatThrownBy(() -> new LiveEngineOperator(new byte[0], 0))
        .hasMessage("live.hot-groups must be > 0, was 0");
  }

  private List<OutputRecord> run() throws Exception {
    try (EngineRun run = new EngineRun(LiveScenario.SPEC).start(1)) {
      return List.copyOf(run.feed(log.records()).outputs());
    }
  }

  private static List<OutputRecord> feedWithoutKey(String group, byte[] frame) throws Exception {
    LogBundle bundle = new LogBundle();
    bundle.reset(new Buckets(EngineRun.MAX_PARALLELISM).of(group.getBytes(StandardCharsets.UTF_8)));
    bundle.add(new LogRecord(0, 4, null, frame));
    try (EngineRun run = new EngineRun(LiveScenario.SPEC).start(1)) {
      run.feed(bundle);
      return List.copyOf(run.outputs());
    }
  }

  private static boolean isOfUser(OutputRecord output) {
    return Outputs.event(output).lane().toString().equals("user-7")
        && output.stream() != OutputStream.EQUITY;
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
