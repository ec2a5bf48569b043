package dev.lockstep.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class DrawdownTest {
  private static Drawdown of(double initial, double... marks) {
    Drawdown drawdown = new Drawdown(initial);
    for (double mark : marks) {
      drawdown.mark(mark);
    }
    return drawdown;
  }

  @Test
  void drawdownIsTheLargestFallFromAPeakAsAPartOfIt() {
    assertThat(of(100, 120, 90, 150, 120, 160).largest()).isEqualTo(0.25);
    assertThat(of(100, 120, 108, 160, 100, 170).largest()).isEqualTo(0.375);
  }

  @Test
  void initialEquityIsTheFirstPeak() {
    assertThat(of(100, 75, 80).largest()).isEqualTo(0.25);
  }

  @Test
  void fallUnderWayCounts() {
    assertThat(of(100, 200, 50).largest()).isEqualTo(0.75);
  }

  @Test
  void equityThatNeverFellHasNone() {
    assertThat(of(100).largest()).isZero();
    assertThat(of(100, 100, 101, 101, 102).largest()).isZero();
  }

  @Test
  void drawdownEqualsThatOfEveryPairOfMarks() {
    long seed = 6;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      double[] marks = new double[1 + random.nextInt(40)];
      double equity = 100;
      for (int i = 0; i < marks.length; i++) {
        equity *= 0.9 + random.nextDouble() / 5;
        marks[i] = equity;
      }
      double largest = 0;
      for (int i = -1; i < marks.length; i++) {
        for (int j = i + 1; j < marks.length; j++) {
          largest = Math.max(largest, 1 - marks[j] / (i < 0 ? 100 : marks[i]));
        }
      }
      if (of(100, marks).largest() != largest) {
        fail("drawdown of %s, seed %d, round %d", Arrays.toString(marks), seed, round);
      }
    }
  }

  @Test
  void restoredDrawdownGoesOn() {
    Drawdown drawdown = of(100, 120, 90, 130, 120);
    SnapshotWriter out = new SnapshotWriter();
    drawdown.save(out);
    SnapshotReader in = new SnapshotReader(out.toByteArray());
    Drawdown restored = new Drawdown(100);

    restored.restore(in);

    assertThat(in.isAtEnd()).isTrue();
    assertThat(restored).usingRecursiveComparison().isEqualTo(drawdown);
    restored.mark(65);
    assertThat(restored.largest()).isEqualTo(0.5);
  }
}
