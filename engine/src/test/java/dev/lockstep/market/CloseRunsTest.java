package dev.lockstep.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CloseRunsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 31, 32, 33, 64, 65, 4_096})
  void boundsAreThoseOfTheRowsOfEachRun(int rows) {
    SplittableRandom random = new SplittableRandom(rows);
    for (int first : new int[] {0, 1, 31, 45}) {
      long[] closes = random.longs(first + rows, -1_000, 1_000).toArray();
      CloseRuns runs = new CloseRuns(closes.length);
      runs.advance(closes, first, first + rows);
      int run = 0;
      for (int from = first; from < first + rows; from += 32) {
        int to = Math.min(from + 32, first + rows);
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int row = from; row < to; row++) {
          low = Math.min(low, closes[row]);
          high = Math.max(high, closes[row]);
          assertThat(runs.runOf(row)).isEqualTo(run);
        }
        assertThat(runs.start(run)).isEqualTo(from);
        assertThat(runs.end(run)).isEqualTo(from + 32);
        assertThat(runs.lowTicks(run)).isEqualTo(low);
        assertThat(runs.highTicks(run)).isEqualTo(high);
        run++;
      }
    }
  }

  @Test
  void boundsAreOfTheBlockAtHand() {
    CloseRuns runs = new CloseRuns(8);
    runs.advance(new long[] {5, 9, 1, 4, 6, 0, 0, 0}, 0, 5);

    runs.advance(new long[] {5, 9, 1, 4, 6, 7, 8, 0}, 5, 7);

    assertThat(runs.start(0)).isEqualTo(5);
    assertThat(runs.lowTicks(0)).isEqualTo(7);
    assertThat(runs.highTicks(0)).isEqualTo(8);
  }
}
