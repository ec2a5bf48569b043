package dev.lockstep.strategy.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testkit.FillOutput;
import dev.lockstep.testkit.OrderOutput;
import dev.lockstep.testkit.StrategyTestKit;
import dev.lockstep.testkit.TestRun;
import org.junit.jupiter.api.Test;

final class CrossTest {
  private static final double WITHOUT_TOLERANCE = 0;

  private static StrategyTestKit sma(int fast, int slow, double allocation) {
    CrossParameters parameters = new CrossParameters(fast, slow, allocation, 0, WITHOUT_TOLERANCE);
    return StrategyTestKit.of(() -> new SmaCross(parameters)).cash(10_000);
  }

  private static StrategyTestKit sized(double quantity, double tolerance) {
    CrossParameters parameters = new CrossParameters(1, 2, 0, quantity, tolerance);
    return StrategyTestKit.of(() -> new SmaCross(parameters)).cash(10_000);
  }

  private static void assertFills(StrategyTestKit kit, String... expected) {
    assertThat(kit.run().fills()).extracting(FillOutput::toString).containsExactly(expected);
  }

  @Test
  void buysTheFirstBarAfterFastIsAboveSlowAndSellsAllTheFirstAfterItIsBelow() {
    // fast:   -  10  10  11  13  12   9   7
    // slow:   -   -  10  10.67 12 12 10.67 8.67
    StrategyTestKit kit = sma(2, 3, 0.5).closes(10, 10, 10, 12, 14, 10, 8, 6, 6);

    assertFills(kit, "event 5: buy 416 TEST at 14.0", "event 8: sell 416 TEST at 6.0");
    assertThat(kit.run().roundTrips()).hasSize(1);
  }

  @Test
  void waitsUntilBothAveragesAreReady() {
    // The fast average rises from the second bar on; the slow one exists from the fourth.
    assertFills(sma(1, 4, 0.5).closes(10, 11, 12, 13, 14), "event 5: buy 384 TEST at 14.0");
  }

  @Test
  void equalAveragesChangeNothingWhenFlat() {
    // fast (3 + 5) ÷ 2 = slow (4 + 3 + 5) ÷ 3 = 4 at bar 3, and so on.
    assertThat(sma(2, 3, 0.5).closes(4, 3, 5, 1, 9).run().orders()).isEmpty();
  }

  @Test
  void equalAveragesChangeNothingWhenLong() {
    // Bar 3: 11 > 10.67. Bars 4 and 5: equal averages. Bar 6: 13 > 11.33. Bar 7: 10 < 12.
    StrategyTestKit kit = sma(2, 3, 0.5).closes(10, 10, 12, 8, 16, 10, 10, 9);

    assertFills(kit, "event 4: buy 416 TEST at 8.0", "event 8: sell 416 TEST at 9.0");
  }

  @Test
  void anExactTieOfPricesThatAreNotExactDoublesIsATie() {
    // Both averages are 2.2 at bar 3; means of doubles would buy there.
    assertThat((1.5 + 2.9) / 2).isGreaterThan((2.2 + 1.5 + 2.9) / 3);

    assertThat(sma(2, 3, 0.5).closes(2.2, 1.5, 2.9, 0.1).run().orders()).isEmpty();
  }

  @Test
  void sizesByTheEquityAndTheCloseOfTheSignalBar() {
    // Signal at 11: floor(0.95 × 10,000 ÷ 11) = 863, whatever the next open is.
    StrategyTestKit kit = sma(1, 2, 0.95).closes(10, 11).bar(10.5, 12, 10.5, 12);

    assertFills(kit, "event 3: buy 863 TEST at 10.5");
  }

  @Test
  void roundsDownToWholeLots() {
    CrossParameters parameters = new CrossParameters(1, 2, 0.95, 0, WITHOUT_TOLERANCE);
    StrategyTestKit kit =
        StrategyTestKit.of(() -> new SmaCross(parameters))
            .cash(10_000)
            .instrument("TEST", "0.01", "100")
            .closes(10, 11, 11);

    assertFills(kit, "event 3: buy 8 TEST at 11.0");
  }

  @Test
  void theFloorIsExactWhereDoublesLoseALot() {
    // 0.7 × 10,000 ÷ 1.12 is 6,250 exactly; in doubles it is 6,249.999...
    assertThat(Math.floor(0.7 * 10_000 / 1.12)).isEqualTo(6_249);

    assertFills(sma(1, 2, 0.7).closes(1.1, 1.12, 1.12), "event 3: buy 6250 TEST at 1.12");
  }

  @Test
  void nothingIsOrderedWhenTheEquityPaysForNoLot() {
    assertThat(sma(1, 2, 0.5).cash(10).closes(10, 11, 12).run().orders()).isEmpty();
  }

  @Test
  void placesNoSecondOrderWhileOneWaitsThroughASuspension() {
    StrategyTestKit kit =
        sma(1, 2, 0.5).closes(10, 11).suspended(12).suspended(13).closes(14).suspended(9);
    kit.suspended(8).closes(8);

    TestRun run = kit.run();

    assertThat(run.orders())
        .extracting(OrderOutput::toString)
        .containsExactly(
            "event 5: order 1 buy 454 TEST market FILLED",
            "event 8: order 2 sell 454 TEST market FILLED");
    assertFills(kit, "event 5: buy 454 TEST at 14.0", "event 8: sell 454 TEST at 8.0");
  }

  @Test
  void aFixedQuantityTakesTheWholeLotsOfIt() {
    assertFills(sized(7.9, 0).closes(10, 11, 12), "event 3: buy 7 TEST at 12.0");
  }

  @Test
  void aToleranceRaisesTheLevelForBuyingAndSelling() {
    // Level 1.02 × slow: at bar 2 fast 10.1 is below 10.251, at bar 3 11 is above 10.761,
    // at bar 4 fast equals slow, which is below the level: sell.
    StrategyTestKit kit = sized(5, 0.02).closes(10, 10.1, 11, 11, 11);

    assertFills(kit, "event 4: buy 5 TEST at 11.0", "event 5: sell 5 TEST at 11.0");
  }

  @Test
  void emaCrossFollowsTheExponentialAverages() {
    CrossParameters parameters = new CrossParameters(1, 3, 0.5, 0, WITHOUT_TOLERANCE);
    // slow is seeded with 10 at bar 3, then 11, 11 (tie), 10.
    StrategyTestKit kit =
        StrategyTestKit.of(() -> new EmaCross(parameters)).closes(10, 10, 10, 12, 11, 9, 9);

    assertFills(kit, "event 5: buy 4166 TEST at 11.0", "event 7: sell 4166 TEST at 9.0");
  }
}
