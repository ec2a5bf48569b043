package dev.lockstep.strategy.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.strategy.Strategy;
import dev.lockstep.testkit.FillOutput;
import dev.lockstep.testkit.StrategyTestKit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class RulesTest {
  private static StrategyTestKit kit(Supplier<Strategy> strategy) {
    return StrategyTestKit.of(strategy).cash(10_000);
  }

  private static void assertFills(StrategyTestKit kit, String... expected) {
    assertThat(kit.run().fills()).extracting(FillOutput::toString).containsExactly(expected);
  }

  @Test
  void rsiReversionBuysBelowOversoldAndSellsAboveOverbought() {
    var parameters = new RsiReversion.Parameters(2, 30, 70, 0.5);
    // RSI(2): 0 at bar 3 (two falls), 50 at bar 4, 80 at bar 5.
    StrategyTestKit kit = kit(() -> new RsiReversion(parameters)).closes(20, 19, 18, 19, 20.5, 20);

    assertFills(kit, "event 4: buy 277 TEST at 19.0", "event 6: sell 277 TEST at 20.0");
  }

  @Test
  void rsiReversionTakesAMarketWithoutMovementForNoSignal() {
    var parameters = new RsiReversion.Parameters(2, 30, 70, 0.5);
    StrategyTestKit kit = kit(() -> new RsiReversion(parameters)).closes(20, 20, 20, 20, 20);

    assertThat(kit.run().orders()).isEmpty();
  }

  @Test
  void bollingerBreakoutBuysAboveTheUpperBandAndSellsBelowTheMiddle() {
    var parameters = new BollingerBreakout.Parameters(3, 1, 0.5);
    // Bar 4: middle 10.67, upper 11.61 (deviation 0.94), close 12. Bar 6: middle 11.33, close 11.
    StrategyTestKit kit =
        kit(() -> new BollingerBreakout(parameters)).closes(10, 10, 10, 12, 11, 11, 11);

    assertFills(kit, "event 5: buy 416 TEST at 11.0", "event 7: sell 416 TEST at 11.0");
  }

  @Test
  void macdIsLongWhileTheMacdIsAboveItsSignal() {
    var parameters = new MacdSignal.Parameters(2, 3, 2, 0.5);
    // Flat prices: both lines 0, a tie. A rise lifts the MACD first, a fall sinks it first.
    StrategyTestKit kit =
        kit(() -> new MacdSignal(parameters)).closes(10, 10, 10, 10, 10, 12, 14, 9, 9);

    assertFills(kit, "event 7: buy 416 TEST at 14.0", "event 9: sell 416 TEST at 9.0");
  }

  @Test
  void donchianBreakoutBuysACloseAboveTheHighsBeforeItAndSellsOneBelowTheLows() {
    var parameters = new DonchianBreakout.Parameters(3, 2, 0.5);
    StrategyTestKit kit = kit(() -> new DonchianBreakout(parameters));
    kit.bar(10, 12, 9, 10).bar(10, 11, 9, 10).bar(10, 11, 9, 11);
    // A high beyond the channel is no breakout, nor is a close equal to it; a close above is.
    kit.bar(11, 13, 11, 12).bar(12, 13, 12, 13).bar(13, 14, 13, 14).bar(14, 15, 14, 15);
    // A close equal to the lowest low of two bars is no exit, one below it is.
    kit.bar(15, 15, 12, 13).bar(13, 13, 11, 11).bar(11, 11, 10, 10);

    assertFills(kit, "event 7: buy 357 TEST at 14.0", "event 10: sell 357 TEST at 11.0");
  }

  @Test
  void buyAndHoldBuysOnceAndKeepsTheRest() {
    var parameters = new BuyAndHold.Parameters(0.95);
    StrategyTestKit kit = kit(() -> new BuyAndHold(parameters)).closes(10, 10, 5, 20, 1);

    assertFills(kit, "event 2: buy 950 TEST at 10.0");
    assertThat(kit.run().equity()).isEqualTo(1_450);
  }

  @Test
  void aRefusedEntryIsTriedAgainWithANewSize() {
    var parameters = new BuyAndHold.Parameters(0.95);
    // 950 at the gap open of 11 cost more than there is; then 863 at 11.
    StrategyTestKit kit = kit(() -> new BuyAndHold(parameters)).closes(10, 11, 11);

    assertFills(kit, "event 3: buy 863 TEST at 11.0");
    assertThat(kit.run().rejections()).hasSize(1);
  }
}
