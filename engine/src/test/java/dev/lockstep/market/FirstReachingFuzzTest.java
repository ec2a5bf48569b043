package dev.lockstep.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first row that reaches a price is the one that a look at each row finds. */
final class FirstReachingFuzzTest {
  private static final Instrument INSTRUMENT =
      new Instrument("A", DecimalSize.ONE, DecimalSize.ONE, "USD", 1, ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 31, 32, 33, 500})
  void rowsAreSkippedUpToTheFirstThatReachesALevel(int blockRows) {
    for (long seed = 1; seed <= 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Series bounded = new Series(INSTRUMENT, 0, 0, blockRows);
      Series plain = new Series(INSTRUMENT, 0, 0, blockRows);
      bounded.keepRuns();
      for (int i = 0; i < 5; i++) {
        Block block = block(random, blockRows);
        int first = append(block, bounded);
        append(block, plain);
        for (int round = 0; round < 20; round++) {
          int from = first + random.nextInt(blockRows);
          int to = from + random.nextInt(first + blockRows - from + 1);
          long down = random.nextInt(5) == 0 ? Long.MIN_VALUE : random.nextInt(900, 1_000);
          long up = random.nextInt(5) == 0 ? Long.MAX_VALUE : random.nextInt(1_000, 1_100);
          int expected = from;
          while (expected < to
              && plain.lowTicks()[expected] > down
              && plain.highTicks()[expected] < up) {
            expected++;
          }
          assertThat(bounded.firstReaching(from, to, down, up))
              .as("with bounds, seed %d", seed)
              .isEqualTo(expected);
          assertThat(plain.firstReaching(from, to, down, up))
              .as("without bounds, seed %d", seed)
              .isEqualTo(expected);
        }
      }
    }
  }

  private static Block block(SplittableRandom random, int rows) {
    Block block = new Block(rows);
    block.clear(EventKind.BAR);
    long price = 1_000;
    for (int row = 0; row < rows; row++) {
      price = Math.min(1_090, Math.max(910, price + random.nextInt(-3, 4)));
      block.addBar(row, price, price + random.nextInt(4), price - random.nextInt(4), price, 1);
    }
    return block;
  }

  private static int append(Block block, Series series) {
    series.makeRoom(block.length());
    int first = series.size();
    series.append(block, 0, block.length());
    series.beginBlock(first);
    return first;
  }
}
