package dev.lockstep.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A tick is 0.05, so that 100 ticks are 5. Row n of a test has an open of 100 × n. */
final class SeriesTest {
  private static final Instrument INSTRUMENT =
      new Instrument("A", DecimalSize.parse("0.05"), DecimalSize.ONE, "USD", 1, ZoneOffset.UTC);

  private static Block bars(int from, int to) {
    Block block = new Block(to - from);
    block.clear(EventKind.BAR);
    for (long i = from; i < to; i++) {
      block.addBar(i, i * 100, i * 100 + 20, i * 100 - 20, i * 100 + 6, (double) i);
    }
    return block;
  }

  private static void append(Series series, int from, int to) {
    series.makeRoom(to - from);
    series.append(bars(from, to), 0, to - from);
    series.setRow(series.size() - 1);
  }

  @Test
  void sourcesAreTicksOverADivisor() {
    Series series = new Series(INSTRUMENT, 0, 1, 4);
    append(series, 1, 2);

    assertThat(series.price(PriceSource.OPEN, 0)).isEqualTo(5);
    assertThat(series.price(PriceSource.HIGH, 0)).isEqualTo(6);
    assertThat(series.price(PriceSource.LOW, 0)).isEqualTo(4);
    assertThat(series.price(PriceSource.CLOSE, 0)).isEqualTo(5.3);
    assertThat(series.price(PriceSource.MEDIAN, 0)).isEqualTo(5);
    assertThat(series.price(PriceSource.TYPICAL, 0)).isEqualTo(5.1);
    assertThat(series.sourceTicks(PriceSource.MEDIAN, 0)).isEqualTo(200);
    assertThat(series.sourceTicks(PriceSource.TYPICAL, 0)).isEqualTo(306);
  }

  @Test
  void onlySourcesWithADivisorOfOneHaveAColumn() {
    Series series = new Series(INSTRUMENT, 0, 1, 4);

    assertThat(series.ticks(PriceSource.OPEN)).isSameAs(series.openTicks());
    assertThat(series.ticks(PriceSource.HIGH)).isSameAs(series.highTicks());
    assertThat(series.ticks(PriceSource.LOW)).isSameAs(series.lowTicks());
    assertThat(series.ticks(PriceSource.CLOSE)).isSameAs(series.closeTicks());
    assertThatThrownBy(() -> series.ticks(PriceSource.MEDIAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MEDIAN has no column");
  }

  @Test
  void oldestRowsAreDroppedWhenRoomIsNeeded() {
    Series series = new Series(INSTRUMENT, 3, 1, 4);
    int seen = 0;
    while (seen < 100) {
      int rows = 1 + seen % 4;
      append(series, seen, seen + rows);
      seen += rows;
      int held = Math.min(seen, 4);
      assertThat(series.size()).isBetween(held, series.capacity());
      for (int i = 0; i < held; i++) {
        assertThat(series.openTicks()[series.size() - 1 - i]).isEqualTo((seen - 1 - i) * 100L);
        assertThat(series.volumes()[series.size() - 1 - i]).isEqualTo(seen - 1 - i);
      }
    }
  }

  @Test
  void partOfABlockCanBeAppended() {
    Series series = new Series(INSTRUMENT, 0, 1, 4);

    series.append(bars(0, 6), 2, 4);

    assertThat(series.size()).isEqualTo(2);
    assertThat(series.openTicks()).startsWith(200, 300, 0);
    assertThat(series.highTicks()).startsWith(220, 320, 0);
    assertThat(series.lowTicks()).startsWith(180, 280, 0);
    assertThat(series.closeTicks()).startsWith(206, 306, 0);
    assertThat(series.timeNanos()).startsWith(2, 3, 0);
    assertThat(series.volumes()).startsWith(2, 3, 0);
  }

  @Test
  void barsShowThePresentAndTheDeclaredPast() {
    Series series = new Series(INSTRUMENT, 0, 2, 4);
    Bar bar = new Bar(series);
    append(series, 1, 3);

    assertThat(bar.timeNanos()).isEqualTo(2);
    assertThat(bar.open()).isEqualTo(10);
    assertThat(bar.high()).isEqualTo(11);
    assertThat(bar.low()).isEqualTo(9);
    assertThat(bar.close()).isEqualTo(10.3);
    assertThat(bar.openTicks()).isEqualTo(200);
    assertThat(bar.highTicks()).isEqualTo(220);
    assertThat(bar.lowTicks()).isEqualTo(180);
    assertThat(bar.closeTicks()).isEqualTo(206);
    assertThat(bar.volume()).isEqualTo(2);
    assertThat(bar.close(0)).isEqualTo(10.3);
    assertThat(bar.close(1)).isEqualTo(5.3);
    assertThat(bar.close(2)).isNaN();
    assertThat(bar.price(PriceSource.HIGH, 1)).isEqualTo(6);
  }

  @Test
  void lookingAheadOrTooFarBackIsADefect() {
    Series series = new Series(INSTRUMENT, 5, 2, 4);
    Bar bar = new Bar(series);
    append(series, 0, 4);

    assertThatThrownBy(() -> bar.close(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("can look back 0 to 2 rows, was -1; ask for more in open()");
    assertThatThrownBy(() -> bar.close(3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void barWithoutVolumeHasNotTraded() {
    Series series = new Series(INSTRUMENT, 0, 1, 4);
    Bar bar = new Bar(series);

    append(series, 0, 1);
    assertThat(bar.hasTraded()).isFalse();
    append(series, 1, 2);
    assertThat(bar.hasTraded()).isTrue();
  }

  @Test
  void printShowsItsPriceAndSize() {
    Series series = new Series(INSTRUMENT, 0, 1, 4);
    Block block = new Block(1);
    block.clear(EventKind.TRADE);
    block.addTrade(9, 77, 2.5);
    series.append(block, 0);
    series.setRow(0);
    TradePrint print = new TradePrint(series);

    assertThat(print.timeNanos()).isEqualTo(9);
    assertThat(print.priceTicks()).isEqualTo(77);
    assertThat(print.price()).isEqualTo(3.85);
    assertThat(print.size()).isEqualTo(2.5);
  }

  @Test
  void restoredSeriesHoldsTheRowsThatAreStillNeeded() {
    Series series = new Series(INSTRUMENT, 3, 1, 8);
    append(series, 0, 8);
    SnapshotWriter out = new SnapshotWriter();
    series.save(out);
    SnapshotReader in = new SnapshotReader(out.toByteArray());
    Series restored = new Series(INSTRUMENT, 3, 1, 8);

    restored.restore(in);

    assertThat(in.isAtEnd()).isTrue();
    assertThat(restored.size()).isEqualTo(4);
    assertThat(restored.row()).isEqualTo(3);
    assertThat(restored.openTicks()).startsWith(400, 500, 600, 700);
    assertThat(restored.historyRows()).isEqualTo(2);
  }

  @Test
  void stepKnowsItsMembersAndLastPrices() {
    Series[] series = {
      new Series(INSTRUMENT, 0, 1, 4), new Series(INSTRUMENT, 0, 1, 4),
    };
    append(series[0], 1, 3);
    Step step = new Step(series);

    step.begin(7, 1);
    step.add(0, 1);

    assertThat(step.size()).isEqualTo(1);
    assertThat(step.member(0)).isZero();
    assertThat(step.contains(0)).isTrue();
    assertThat(step.contains(1)).isFalse();
    assertThat(step.lastTicks(0)).isEqualTo(206);
    assertThat(step.lastTicks(1)).isZero();
    assertThat(step.timeNanos()).isEqualTo(7);
    assertThat(step.epochDay()).isEqualTo(1);
    step.begin(8, 1);
    assertThat(step.contains(0)).isFalse();
  }
}
