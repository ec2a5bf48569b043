package dev.lockstep.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values depend on the rows only: not on blocks, not on state that was saved and taken back. */
class BlockCutTest {
  private static final long SEED = 20_260_101;
  private static final Bars BARS = Bars.random(SEED, 9_000, "0.01", 40);

  static List<Indicator> indicators() {
    return Indicators.all();
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void valuesDoNotDependOnHowRowsAreCutIntoCalls(Indicator indicator) {
    double[][] expected = Columns.of(indicator, BARS);
    SplittableRandom random = new SplittableRandom(SEED);
    check(indicator, BARS, expected, () -> 1, false);
    check(indicator, BARS, expected, () -> 7, false);
    check(indicator, BARS, expected, () -> random.nextInt(1, 2_000), false);
    check(indicator, BARS, expected, () -> random.nextInt(1, 30), false);
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void stateSavedAndRestoredBetweenAnyTwoCallsChangesNothing(Indicator indicator) {
    Bars bars = BARS.part(0, 1_200);
    double[][] expected = Columns.of(indicator, bars);
    SplittableRandom random = new SplittableRandom(SEED);
    check(indicator, bars, expected, () -> 1, true);
    check(indicator, bars, expected, () -> random.nextInt(1, 300), true);
  }

  private static void check(
      Indicator indicator, Bars bars, double[][] expected, IntSupplier cuts, boolean isRestored) {
    double[][] actual = Columns.of(indicator, bars, cuts, isRestored);
    for (int line = 0; line < expected.length; line++) {
      assertThat(Arrays.mismatch(actual[line], expected[line]))
          .as("first row that differs in line %s, seed %d", indicator.lines()[line], SEED)
          .isEqualTo(-1);
    }
  }
}
