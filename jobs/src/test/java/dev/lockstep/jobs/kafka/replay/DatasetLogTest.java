package dev.lockstep.jobs.kafka.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.DatasetWriter;
import dev.lockstep.jobs.dataset.RowCounts;
import dev.lockstep.jobs.dataset.SymbolWriter;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.wire.FrameSettings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dataset's events are, before they are published. */
final class DatasetLogTest {
  private static final int BARS = 4_200;
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
  private static final long START = Times.nanos("2020-01-06T14:30:00Z");

  @TempDir private static Path folder;
  private static Dataset dataset;
  private static List<ReplayedRow> bars;
  private static List<ReplayedRow> prints;

  /** A rises from 1,000 ticks and B falls from 9,000 by two a bar; volume i at bar i. */
  @BeforeAll
  static void write() {
    try (DatasetWriter writer =
        new DatasetWriter(
            folder.resolve("two"),
            EventKind.BAR,
            Optional.of(BarPeriod.parse("1m")),
            FrameSettings.DEFAULT)) {
      writeSymbol(writer, "A", 1_000, 1);
      writeSymbol(writer, "B", 20_000, -2);
      dataset = writer.commit();
    }
    bars = rows(replay(Shape.BARS, 1), Heartbeats.NONE);
    prints = rows(replay(Shape.PRINTS, 1), Heartbeats.NONE);
  }

  private static void writeSymbol(DatasetWriter writer, String symbol, long first, long step) {
    Instrument instrument =
        new Instrument(
            symbol, DecimalSize.parse("0.01"), DecimalSize.ONE, "USD", 1, ZoneId.of("UTC"));
    try (SymbolWriter rows = writer.symbol(instrument)) {
      for (int bar = 0; bar < BARS; bar++) {
        long open = first + bar * step;
        rows.addBar(START + bar * MINUTE, open, open + 9, open - 9, open + step, bar);
      }
      rows.finish(RowCounts.NONE);
    }
  }

  private static DatasetReplay replay(Shape shape, int blockRows) {
    return new DatasetReplay(List.of(), TimeRange.ALL, shape, blockRows, UnaryOperator.identity());
  }

  private static List<ReplayedRow> rows(DatasetReplay replay, Heartbeats heartbeats) {
    try (ReplayLog log = new HeartbeatLog(new DatasetLog(dataset, replay), heartbeats)) {
      return ReplayedRow.all(log);
    }
  }

  @Test
  void barsOfAllSymbolsAreMergedByTimeAndThenSymbol() {
    assertThat(bars).hasSize(2 * BARS);
    assertThat(bars)
        .isSortedAccordingTo(
            Comparator.comparingLong(ReplayedRow::timeNanos).thenComparing(ReplayedRow::symbol));
    assertThat(bars).allMatch(row -> row.key().equals(row.symbol()));
  }

  @Test
  void eachSymbolIsNumberedFromOneWithoutGap() {
    for (List<ReplayedRow> rows : List.of(bars, prints)) {
      for (String symbol : List.of("A", "B")) {
        List<Long> sequences =
            rows.stream()
                .filter(row -> row.symbol().equals(symbol))
                .map(ReplayedRow::sequence)
                .toList();
        assertThat(sequences).containsExactlyElementsOf(upTo(sequences.size()));
      }
    }
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void blocksHoldTheSameRowsWhateverTheirLength() {
    Comparator<ReplayedRow> bySymbol =
        Comparator.comparing(ReplayedRow::symbol).thenComparing(ReplayedRow::sequence);
    List<ReplayedRow> single = bars.stream().sorted(bySymbol).toList();
    for (int blockRows : new int[] {7, 256, 4_096}) {
      assertThat(rows(replay(Shape.BARS, blockRows), Heartbeats.NONE).stream().sorted(bySymbol))
          .as("%d rows", blockRows)
          .containsExactlyElementsOf(single);
    }
  }

  @Test
  void neighbouringRangesAreNumberedOn() {
    long middle = START + 4_150 * MINUTE;
    for (Shape shape : Shape.values()) {
      List<ReplayedRow> first = rows(ranged(shape, Long.MIN_VALUE, middle), Heartbeats.NONE);
      List<ReplayedRow> second = rows(ranged(shape, middle, Long.MAX_VALUE), Heartbeats.NONE);
      assertThat(first).isNotEmpty();
      assertThat(second).isNotEmpty();
      first.addAll(second);
      assertThat(first).isEqualTo(shape == Shape.BARS ? bars : prints);
    }
  }

  private static DatasetReplay ranged(Shape shape, long from, long to) {
    return new DatasetReplay(
        List.of(), new TimeRange(from, to), shape, 1, UnaryOperator.identity());
  }

  @Test
  void printsOfABarSumToItsVolumeAndVisitTheNearSideFirst() {
    List<ReplayedRow> risen = ofBar(prints, "A", 1_001);
    List<ReplayedRow> fallen = ofBar(prints, "B", 1_001);

    assertThat(risen)
        .extracting(ReplayedRow::priceTicks)
        .containsExactly(2_001L, 1_992L, 2_010L, 2_002L);
    assertThat(fallen)
        .extracting(ReplayedRow::priceTicks)
        .containsExactly(17_998L, 18_007L, 17_989L, 17_996L);
    assertThat(risen).extracting(ReplayedRow::size).containsExactly(250.0, 250.0, 250.0, 251.0);
    assertThat(risen.get(3).timeNanos()).isEqualTo(START + 1_001 * MINUTE + MINUTE / 4 * 3);
    double volume = prints.stream().mapToDouble(ReplayedRow::size).sum();
    assertThat(volume).isEqualTo(2.0 * LongStream.range(0, BARS).sum());
  }

  @Test
  void barsOfFewLotsHaveFewerPrints() {
    assertThat(ofBar(prints, "A", 0)).isEmpty();
    assertThat(ofBar(prints, "A", 1)).extracting(ReplayedRow::priceTicks).containsExactly(1_002L);
    assertThat(ofBar(prints, "A", 2))
        .extracting(ReplayedRow::priceTicks)
        .containsExactly(1_002L, 1_003L);
    assertThat(ofBar(prints, "A", 3)).hasSize(3);
  }

  private static List<ReplayedRow> ofBar(List<ReplayedRow> rows, String symbol, int bar) {
    long from = START + bar * MINUTE;
    return rows.stream()
        .filter(row -> row.symbol().equals(symbol))
        .filter(row -> row.timeNanos() >= from && row.timeNanos() < from + MINUTE)
        .toList();
  }

  @Test
  void eachGroupGetsAHeartbeatWhenTheLastBarIsOver() {
    List<ReplayedRow> rows = rows(replay(Shape.BARS, 1), Heartbeats.AT_END);

    assertThat(rows).hasSize(2 * BARS + 2);
    assertThat(rows.subList(2 * BARS, 2 * BARS + 2))
        .allMatch(ReplayedRow::isHeartbeat)
        .allMatch(row -> row.timeNanos() == START + BARS * MINUTE)
        .extracting(ReplayedRow::key)
        .containsExactly("A", "B");
  }

  @Test
  void heartbeatsStandBetweenTheEventsBeforeAndAfterThem() {
    for (boolean everyOne : new boolean[] {false, true}) {
      Heartbeats heartbeats = new Heartbeats(MINUTE / 2, true, everyOne);
      List<ReplayedRow> rows = rows(replay(Shape.BARS, 1), heartbeats);
      assertThat(rows).isSortedAccordingTo(Comparator.comparingLong(ReplayedRow::timeNanos));
      long beats = rows.stream().filter(ReplayedRow::isHeartbeat).count();
      long perGroup = everyOne ? 2L * (BARS - 1) : BARS - 1L;
      assertThat(beats).isEqualTo(2 * perGroup + 2);
    }
  }

  @Test
  void symbolsOfOneGroupShareItsKeyAndMayNotComeInBlocks() {
    UnaryOperator<String> together = symbol -> "both";
    DatasetReplay single = new DatasetReplay(List.of(), TimeRange.ALL, Shape.BARS, 1, together);
    assertThat(rows(single, Heartbeats.AT_END))
        .hasSize(2 * BARS + 1)
        .allMatch(row -> row.key().equals("both"));

    DatasetReplay blocks = new DatasetReplay(List.of(), TimeRange.ALL, Shape.BARS, 64, together);
    assertThatThrownBy(() -> new DatasetLog(dataset, blocks))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--block-rows must be 1, as group both has A and B")
        .hasMessageEndingWith("was 64");
  }
}
