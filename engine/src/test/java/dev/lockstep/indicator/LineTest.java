package dev.lockstep.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class LineTest {
  private static final double[] PRICES = {10, 20, 40, 80};
  private static final double[] WIDTHS = {1, 2, 3, 4};

  private final GivenColumns columns = new GivenColumns(PRICES, WIDTHS);
  private final Line price = columns.line(0);
  private final Line width = columns.line(1);

  private void assertValues(Line line, double... expected) {
    columns.feedAll();
    double[] values = new double[expected.length];
    for (int row = 0; row < values.length; row++) {
      columns.moveTo(row);
      values[row] = line.value();
    }
    assertThat(values).containsExactly(expected);
  }

  @Test
  void lineCanBeScaled() {
    assertValues(price.times(1.5), 15, 30, 60, 120);
  }

  @Test
  void negativeFactorMirrorsALine() {
    assertValues(price.times(-1), -10, -20, -40, -80);
  }

  @Test
  void factorOfOneIsTheLineItself() {
    assertThat(price.times(1)).isSameAs(price);
    assertThat(price.ago(0)).isSameAs(price);
  }

  @Test
  void multipleOfAnotherLineCanBeAdded() {
    assertValues(price.plus(width, -2), 8, 16, 34, 72);
  }

  @Test
  void lineCanBeAddedToItself() {
    assertValues(price.plus(price, 0.5), 15, 30, 60, 120);
  }

  @Test
  void lineOfSomeRowsAgoIsNotANumberBeforeTheFirstRow() {
    assertValues(price.ago(2), Double.NaN, Double.NaN, 10, 20);
  }

  @Test
  void derivedLinesCanBeOfSomeRowsAgo() {
    assertValues(price.plus(width, 10).ago(1), Double.NaN, 20, 40, 70);
  }

  @Test
  void rowsAgoAddUp() {
    assertValues(price.ago(1).ago(2), Double.NaN, Double.NaN, Double.NaN, 10);
  }

  @Test
  void linesOfTheSameRowsAgoCanBeAdded() {
    assertValues(price.ago(1).plus(width.ago(1), 1), Double.NaN, 11, 22, 43);
  }

  @Test
  void lineOfSomeRowsAgoCanBeScaled() {
    assertValues(price.ago(1).times(0.5), Double.NaN, 5, 10, 20);
  }

  @Test
  void lineDerivedAfterItWasBoundHasItsValues() {
    columns.feedAll();

    assertThat(price.plus(width, 1).value()).isEqualTo(84);
    assertThat(price.ago(1).value()).isEqualTo(40);
  }

  @Test
  void lineIsNotReadyBeforeTheFirstRow() {
    columns.bind(1, 4);

    assertThat(price.isReady()).isFalse();
    assertThat(price.value()).isNaN();
    assertThat(price.times(2).value()).isNaN();
    assertThat(price.isAbove(0).holds()).isFalse();
  }

  @Test
  void rowsAgoCountForTheHistoryThatIsKept() {
    Line before = price.ago(2);
    columns.feedAll();

    assertThat(before.value()).isEqualTo(20);
    assertThat(price.value(2)).isEqualTo(20);
    assertThat(before.value(0)).isEqualTo(20);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> before.value(1))
        .withMessage("can look back 0 to 2 rows, was 3; ask for more in open()");
    assertThatIllegalArgumentException().isThrownBy(() -> before.value(-1));
  }

  @Test
  void lineOfSomeRowsAgoIsRightWhereverBlocksAreCut() {
    double[] values = new double[100];
    for (int row = 0; row < values.length; row++) {
      values[row] = row;
    }
    GivenColumns singly = new GivenColumns(values);
    Line before = singly.line(0).ago(7);
    singly.bind(1, 1);
    for (int row = 0; row < values.length; row++) {
      singly.feed(1);
      assertThat(before.value())
          .as("row %d", row)
          .isEqualTo(Double.valueOf(row < 7 ? Double.NaN : row - 7));
    }
  }

  @Test
  void lookingBackFurtherThanIsKeptIsRefused() {
    columns.feedAll();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> price.ago(2))
        .withMessage("can look back 0 to 1 rows, was 2; ask for more in open()");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> price.ago(-1))
        .withMessage("rows ago must be >= 0, was -1");
  }

  @Test
  void derivedLinesAreNotScaledOrAddedToOnceMore() {
    String message = "a line can be scaled or added to once, this one was already";
    Line scaled = price.times(2);
    Line sum = price.plus(width, 1);

    assertThatIllegalArgumentException().isThrownBy(() -> scaled.times(2)).withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> sum.times(2)).withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> sum.plus(width, 1)).withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> price.plus(scaled, 1))
        .withMessage(message);
  }

  @Test
  void linesOfDifferentRowsOrInstrumentsAreNotAdded() {
    Line other = new GivenColumns(PRICES).line(0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> price.plus(width.ago(1), 1))
        .withMessage("lines that are added must be as many rows ago, were 0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> price.plus(other, 1))
        .withMessage("lines of different instruments cannot be added");
  }

  @Test
  void factorsAreNumbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> price.times(Double.NaN))
        .withMessage("the factor of a line must be a number, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> price.plus(width, Double.POSITIVE_INFINITY))
        .withMessage("the factor of a line must be a number, was Infinity");
  }
}
