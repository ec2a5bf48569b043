package dev.lockstep.jobs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle against examples that were worked out with pencil and paper. */
final class NaiveSmaCrossTest {
  private static final boolean SUSPENDED = false;

  private final NaiveRules tenBasisPoints = NaiveRules.of(1, 2, "1000", "10");
  private final NaiveRules free = NaiveRules.of(1, 2, "1000", "0");

  /** Bar 2 is suspended, the entry at bar 6 costs more than the cash, averages tie at bar 6. */
  private final NaiveSeries oneSymbol =
      new SeriesBuilder("A")
          .bar(0, "10", "10")
          .bar(1, "10", "11")
          .bar(2, "11.5", "11.5", SUSPENDED)
          .bar(3, "11", "10")
          .bar(4, "9.5", "9.5")
          .bar(5, "9.5", "12")
          .bar(6, "13", "12")
          .bar(7, "12", "13")
          .bar(8, "13", "14")
          .series();

  @Test
  void anEntryWaitsThroughASuspendedBarAndFillsAtTheNextOpen() {
    NaiveResult result = NaiveSmaCross.alone(oneSymbol, tenBasisPoints);

    assertThat(result.fills()).first().isEqualTo(fill("A", 3, true, "86", "11", "0.946000"));
  }

  @Test
  void theBooksOfOneSymbolAgreeWithTheHandComputedOnes() {
    NaiveResult result = NaiveSmaCross.alone(oneSymbol, tenBasisPoints);

    assertThat(result.fills())
        .containsExactly(
            fill("A", 3, true, "86", "11", "0.946000"),
            fill("A", 4, false, "86", "9.5", "0.817000"),
            fill("A", 8, true, "63", "13", "0.819000"));
    assertThat(result.finalEquity()).isEqualByComparingTo("931.418");
    assertThat(result.fees()).isEqualByComparingTo("2.582");
    assertThat(result.closedTrades()).isEqualTo(1);
    assertThat(result.refusals()).isEqualTo(1);
  }

  @Test
  void exitsOfALaterSymbolPayForEntriesOfAnEarlierOne() {
    NaiveSeries entering =
        new SeriesBuilder("B")
            .bar(0, "20", "20")
            .bar(1, "20", "20")
            .bar(2, "20", "22")
            .bar(3, "23", "24")
            .bar(4, "24", "25")
            .series();
    NaiveSeries leaving =
        new SeriesBuilder("Z")
            .bar(0, "10", "10")
            .bar(1, "10", "11")
            .bar(2, "10", "9")
            .bar(3, "9", "9")
            .series();

    NaiveResult result = NaiveSmaCross.sharedCash(List.of(leaving, entering), free);

    assertThat(result.fills())
        .containsExactly(
            fill("Z", 2, true, "86", "10", "0.000000"),
            fill("Z", 3, false, "86", "9", "0.000000"),
            fill("B", 3, true, "39", "23", "0.000000"));
    assertThat(result.finalEquity()).isEqualByComparingTo("992");
  }

  @Test
  void anEntryThatWaitedWhileSuspendedIsServedBeforeALaterOneOfAnEarlierSymbol() {
    NaiveSeries later =
        new SeriesBuilder("A")
            .bar(0, "10", "10")
            .bar(1, "10", "10")
            .bar(2, "10", "11")
            .bar(3, "11", "11")
            .series();
    NaiveSeries waiting =
        new SeriesBuilder("B")
            .bar(0, "10", "10")
            .bar(1, "10", "11")
            .bar(2, "11", "11", SUSPENDED)
            .bar(3, "11", "11")
            .series();

    NaiveResult result = NaiveSmaCross.sharedCash(List.of(later, waiting), free);

    assertThat(result.fills()).extracting(NaiveFill::symbol).containsExactly("B");
    assertThat(result.refusals()).isEqualTo(1);
  }

  @Test
  void entriesOfOneStepAreServedInSymbolOrderUntilTheCashIsGone() {
    NaiveSeries first =
        new SeriesBuilder("A").bar(0, "10", "10").bar(1, "10", "11").bar(2, "11", "11").series();
    NaiveSeries second =
        new SeriesBuilder("B").bar(0, "10", "10").bar(1, "10", "11").bar(2, "11", "11").series();

    NaiveResult result = NaiveSmaCross.sharedCash(List.of(second, first), free);

    assertThat(result.fills()).extracting(NaiveFill::symbol).containsExactly("A");
    assertThat(result.refusals()).isEqualTo(1);
  }

  @Test
  void amountsAreRoundedHalfEvenToMicrosAndTheFeeIsTakenFromTheRoundedNotional() {
    NaiveSeries series =
        new SeriesBuilder("A")
            .bar(0, "1", "1")
            .bar(1, "1", "400")
            .bar(2, "0.00000125", "0.00000125")
            .series();

    NaiveResult result = NaiveSmaCross.alone(series, NaiveRules.of(1, 2, "1000", "5000"));

    // Two shares at 0.00000125 are 0.0000025, half-even 0.000002, of which the half is 0.000001.
    assertThat(result.fills()).containsExactly(fill("A", 2, true, "2", "0.00000125", "0.000001"));
  }

  private static NaiveFill fill(
      String symbol, long bar, boolean isBuy, String quantity, String price, String fee) {
    return new NaiveFill(
        symbol,
        SeriesBuilder.timeNanos(bar),
        isBuy,
        new BigDecimal(quantity),
        new BigDecimal(price).setScale(NaiveBar.PRICE_DECIMALS),
        new BigDecimal(fee));
  }
}
