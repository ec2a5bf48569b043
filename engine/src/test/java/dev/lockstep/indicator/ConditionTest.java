package dev.lockstep.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lockstep.market.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConditionTest {
  private static final double NAN = Double.NaN;

  private final GivenColumns columns =
      new GivenColumns(
          new double[] {NAN, 1, 2, 2, 3, -0.0},
          new double[] {1, NAN, 1, 2, 4, 0.0},
          new double[] {1, 1, 1, 1, -1, NAN});
  private final Line left = columns.line(0);
  private final Line right = columns.line(1);
  private final Line third = columns.line(2);

  private void assertHolds(Condition condition, boolean... expected) {
    columns.feedAll();
    boolean[] holds = new boolean[expected.length];
    for (int row = 0; row < holds.length; row++) {
      columns.moveTo(row);
      holds[row] = condition.holds();
    }
    assertThat(holds).containsExactly(expected);
  }

  @Test
  void lineIsAboveAnotherWhereItsValueIsGreater() {
    assertHolds(left.isAbove(right), false, false, true, false, false, false);
  }

  @Test
  void lineIsBelowAnotherWhereItsValueIsLess() {
    assertHolds(left.isBelow(right), false, false, false, false, true, false);
  }

  @Test
  void levelIsNeitherAboveNorBelowItself() {
    assertHolds(left.isAbove(2), false, false, false, false, true, false);
  }

  @Test
  void lineIsBelowALevel() {
    assertHolds(left.isBelow(2), false, true, false, false, false, true);
  }

  @Test
  void infiniteLevelsNeverOrAlwaysHold() {
    assertHolds(left.isBelow(Double.POSITIVE_INFINITY), false, true, true, true, true, true);
  }

  @Test
  void sumOnTheLeftIsAboveWhereTheOtherIsBelow() {
    // The sums are NaN, 3, 4, 4, 1 and NaN.
    Line sum = left.plus(third, 2);

    assertHolds(sum.isAbove(right), false, false, true, true, false, false);
  }

  @Test
  void sumOnTheLeftIsBelowWhereTheOtherIsAbove() {
    Line sum = left.plus(third, 2);

    assertHolds(sum.isBelow(right), false, false, false, false, true, false);
  }

  @Test
  void sumOnTheRightIsTheLimit() {
    Line sum = left.plus(third, 2);

    assertHolds(right.isAbove(sum), false, false, false, false, true, false);
  }

  @Test
  void conditionOnRowsAgoDoesNotHoldBeforeThem() {
    assertHolds(left.isAbove(left.ago(2)), false, false, false, true, true, false);
  }

  @Test
  void comparisonsThatCannotBeMadeAreRefused() {
    Line sum = left.plus(third, 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sum.isAbove(sum))
        .withMessage("two lines cannot be compared if both are sums of others");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> left.plus(third, 0).isBelow(1))
        .withMessage(
            "a line with another one added can be compared with lines only, not with a level");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> left.isAbove(NAN))
        .withMessage("a level must be a number, was NaN");
  }

  @Test
  void onlyConditionsOfTheInstrumentCanBeWaitedFor() {
    Line foreign = new GivenColumns(new double[] {1}).feedAll().line(0);
    Series series = columns.feedAll().series();
    List<Condition> mixed = List.of(left.isAbove(foreign));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuietRows(series, mixed))
        .withMessage("a condition must be about TEST, its own instrument");
    assertThatIllegalArgumentException().isThrownBy(() -> columns.waitFor(mixed));
  }

  @Test
  void nothingToWaitForMakesAllRowsQuiet() {
    columns.feedAll();

    assertThat(new QuietRows(columns.series(), List.of()).end(1, 5)).isEqualTo(5);
  }

  @Test
  void anyOfTheConditionsEndsTheQuiet() {
    Condition up = left.isAbove(2);
    Condition down = left.isBelow(right);
    Condition early = left.isAbove(1);
    columns.feedAll();

    assertThat(new QuietRows(columns.series(), List.of(up, down)).end(0, 6)).isEqualTo(4);
    assertThat(new QuietRows(columns.series(), List.of(up, early)).end(0, 6)).isEqualTo(2);
    assertThat(new QuietRows(columns.series(), List.of(up, early)).end(3, 3)).isEqualTo(3);
  }
}
