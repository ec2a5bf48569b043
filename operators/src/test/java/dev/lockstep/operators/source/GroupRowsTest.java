package dev.lockstep.operators.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.source.ReaderProbe.Row;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.operators.unit.UnitInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GroupRowsTest {
  private static final int[] BLOCK_ROWS = {1, 7, 4_096};

  @TempDir private Path folder;

  @Test
  void barsAreMergedByTimeThenInstrument() throws IOException {
    for (long seed = 0; seed < 10; seed++) {
      assertMerged(EventKind.BAR, new Random(seed), "seed " + seed);
    }
  }

  @Test
  void printsOfOneTimeAndSymbolKeepTheirSequence() throws IOException {
    for (long seed = 0; seed < 10; seed++) {
      assertMerged(EventKind.TRADE, new Random(seed), "seed " + seed);
    }
  }

  @Test
  void aSingleFileIsReadWholeWhateverTheBlockLength() throws IOException {
    UnitInput input =
        new RowFiles(folder).bars("A", 1_000, 1, LongStream.range(1, 5_001).toArray());
    UnitGroup group = group(EventKind.BAR, List.of(input));

    List<Row> expected = read(group, TimeRange.ALL, 4_096);

    assertThat(expected).hasSize(5_000);
    assertThat(read(group, TimeRange.ALL, 1)).isEqualTo(expected);
    assertThat(read(group, TimeRange.ALL, 7)).isEqualTo(expected);
  }

  @Test
  void aRangeIncludesItsBeginningAndExcludesItsEnd() throws IOException {
    RowFiles files = new RowFiles(folder);
    long[] times = LongStream.range(1, 41).toArray();
    List<UnitInput> one = List.of(files.bars("A", 6, 1, times));
    List<UnitInput> two = List.of(one.get(0), files.bars("B", 11, 1, times));

    for (int from = 0; from <= 42; from++) {
      for (int to = from; to <= 43; to++) {
        long first = from;
        long end = to;
        long[] expected = LongStream.of(times).filter(t -> t >= first && t < end).toArray();
        TimeRange range = new TimeRange(from, to);
        assertThat(read(group(EventKind.BAR, one), range, 5))
            .extracting(Row::timeNanos)
            .containsExactlyElementsOf(LongStream.of(expected).boxed().toList());
        assertThat(read(group(EventKind.BAR, two), range, 5)).hasSize(2 * expected.length);
      }
    }
  }

  private void assertMerged(EventKind kind, Random random, String seed) throws IOException {
    RowFiles files = new RowFiles(folder);
    List<UnitInput> inputs = new ArrayList<>();
    List<Row> expected = new ArrayList<>();
    int symbols = 2 + random.nextInt(8);
    for (int i = 0; i < symbols; i++) {
      long[] times = times(kind, random);
      int rowsPerFrame = 1 + random.nextInt(40);
      long firstTicks = 1_000L * (i + 1);
      inputs.add(
          kind == EventKind.BAR
              ? files.bars("S" + i, rowsPerFrame, firstTicks, times)
              : files.trades("S" + i, rowsPerFrame, firstTicks, times));
      expected.addAll(read(group(kind, List.of(inputs.get(i))), TimeRange.ALL, 64, i));
    }
    // Stable: rows of one time and symbol stay in their sequence.
    expected.sort(Comparator.comparingLong(Row::timeNanos).thenComparingInt(Row::instrument));

    for (int blockRows : BLOCK_ROWS) {
      assertThat(read(group(kind, inputs), TimeRange.ALL, blockRows))
          .as("%s, blocks of %d", seed, blockRows)
          .isEqualTo(expected);
    }
  }

  private static long[] times(EventKind kind, Random random) {
    long[] times = new long[1 + random.nextInt(200)];
    long time = 1L + random.nextInt(20);
    for (int i = 0; i < times.length; i++) {
      times[i] = time;
      time += kind == EventKind.BAR ? 1L + random.nextInt(3) : random.nextInt(2);
    }
    return times;
  }

  private static UnitGroup group(EventKind kind, List<UnitInput> inputs) {
    return new UnitGroup("group", kind, ZoneOffset.UTC, inputs);
  }

  private static List<Row> read(UnitGroup group, TimeRange range, int blockRows)
      throws IOException {
    return read(group, range, blockRows, 0);
  }

  private static List<Row> read(
      UnitGroup group, TimeRange range, int blockRows, int firstInstrument) throws IOException {
    List<Row> rows = new ArrayList<>();
    Block block = new Block(blockRows);
    try (GroupRows source = GroupRows.open(group, range)) {
      while (source.next(block)) {
        for (int i = 0; i < block.length(); i++) {
          rows.add(
              new Row(
                  firstInstrument + block.instruments()[i],
                  block.timeNanos()[i],
                  block.openTicks()[i],
                  block.closeTicks()[i],
                  block.volumes()[i]));
        }
      }
    }
    return rows;
  }
}
