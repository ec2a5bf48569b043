package dev.lockstep.strategy.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Bars whose four prices are one, so that a fill's price is the next bar's. Cash is 1,000. */
final class BuiltInStrategiesTest {
  private static Events prices(long... prices) {
    Events events = Events.bars();
    for (long price : prices) {
      events.flat(price);
    }
    return events;
  }

  private static Run run(Events events, String name, String... parameters) {
    return Scenario.single().cash(1_000).strategy(name, parameters).run(events);
  }

  @Test
  void smaCrossBuysAboveAndSellsBelowTheSlowAverage() {
    Run run = run(prices(10, 10, 12, 12, 13, 9, 8), "sma-cross", "fast", "1", "slow", "3");

    // Ready at bar 2: 12 > 32/3, so floor(950 ÷ 12) = 79 at the next price. At bar 5: 9 < 34/3.
    assertThat(run.fills()).containsExactly("3: BUY 79 A at 12", "6: SELL 79 A at 8");
  }

  @Test
  void smaCrossDoesNothingWhileTheAveragesAreEqual() {
    Run flat = run(prices(10, 10, 10, 10, 10, 10), "sma-cross", "fast", "1", "slow", "3");
    Run held = run(prices(10, 10, 11, 11, 11, 11, 11), "sma-cross", "fast", "1", "slow", "3");

    assertThat(flat.fills()).isEmpty();
    assertThat(held.fills()).containsExactly("3: BUY 86 A at 11");
  }

  @Test
  void smaCrossComparesAveragesOfPricesExactly() {
    // Ticks of 0.1: the averages of 0.1, 0.2, 0.3 and of 0.2 are equal, whatever binary says.
    Instrument tenths =
        new Instrument("T", DecimalSize.parse("0.1"), DecimalSize.ONE, "USD", 1, ZoneOffset.UTC);

    Run run =
        Scenario.of(tenths)
            .strategy("sma-cross", "fast", "1", "slow", "3")
            .run(prices(1, 3, 2, 2, 2, 2));

    assertThat(run.fills()).isEmpty();
  }

  @Test
  void smaCrossBuysAFixedQuantityWhenAskedTo() {
    Run run =
        run(
            prices(10, 10, 12, 13, 13, 9, 8),
            "sma-cross",
            "fast",
            "1",
            "slow",
            "3",
            "quantity",
            "5");

    assertThat(run.fills()).containsExactly("3: BUY 5 A at 13", "6: SELL 5 A at 8");
  }

  @Test
  void smaCrossWantsTheDistanceThatTheToleranceSays() {
    String[] parameters = {"fast", "1", "slow", "3", "tolerance", "0.2"};

    // 12 is 12.5% above 32/3; 15 is 21.6% above 37/3.
    assertThat(run(prices(10, 10, 12, 12, 12), "sma-cross", parameters).fills()).isEmpty();
    assertThat(run(prices(10, 10, 12, 15, 15), "sma-cross", parameters).fills())
        .containsExactly("4: BUY 63 A at 15");
  }

  @Test
  void signalDuringAnOpenOrderIsNotActedUponTwice() {
    Events events = prices(10, 10, 12);
    events.flat(12).volume(0).flat(12).volume(0).flat(12);

    Run run = run(events, "sma-cross", "fast", "1", "slow", "3");

    assertThat(run.orders()).containsExactly("2: #1 PENDING", "5: #1 FILLED");
  }

  @Test
  void emaCrossFollowsTheExponentialAverages() {
    Run run = run(prices(10, 10, 10, 14, 14, 11, 11), "ema-cross", "fast", "1", "slow", "3");

    // The slow average is 10 at bar 2, 12 at bar 3, 13, 12 at bar 5 and stays above 11.
    assertThat(run.fills()).containsExactly("4: BUY 67 A at 14", "6: SELL 67 A at 11");
  }

  @Test
  void rsiReversionBuysWhatFellAndSellsWhatRose() {
    Run run = run(prices(10, 9, 8, 8, 9, 10, 11, 12), "rsi-reversion", "period", "2");

    // RSI is 0 at bar 2; Wilder's averages: gains 0, losses 1 → bar 3: 0, ½ → bar 4: ½, ¼ (67) →
    // bar 5: ¾, ⅛ (86).
    assertThat(run.fills()).containsExactly("3: BUY 118 A at 8", "6: SELL 118 A at 11");
  }

  @Test
  void bollingerBreakoutBuysAboveTheBandAndSellsBelowItsMiddle() {
    Run run =
        run(
            prices(10, 10, 10, 13, 13, 9, 9),
            "bollinger-breakout",
            "period",
            "3",
            "deviations",
            "1");

    // At bar 3 the mean is 11 and the deviation √2: 13 is above; at bar 5 the mean is 35/3.
    assertThat(run.fills()).containsExactly("4: BUY 73 A at 13", "6: SELL 73 A at 9");
  }

  @Test
  void donchianBreakoutComparesWithTheBarsBefore() {
    Run run =
        run(
            prices(10, 11, 11, 12, 12, 11, 11, 10, 10),
            "donchian-breakout",
            "entry",
            "3",
            "exit",
            "2");

    // 12 at bar 3 is above the highest of bars 0 to 2; 10 at bar 7 is below the lowest of 5 and 6,
    // and 11 at bar 5 below that of 3 and 4.
    assertThat(run.fills()).containsExactly("4: BUY 79 A at 12", "6: SELL 79 A at 11");
  }

  @Test
  void macdIsLongWhileItIsAboveItsSignal() {
    Run run =
        run(
            prices(100, 100, 100, 100, 100, 100, 101, 103, 105, 105, 105, 102, 99, 98),
            "macd",
            "fast",
            "2",
            "slow",
            "4",
            "signal",
            "2");

    assertThat(run.fills()).hasSize(2);
    assertThat(run.fills().get(0)).startsWith("7: BUY");
    assertThat(run.fills().get(1)).containsPattern("1[0-2]: SELL");
  }

  @Test
  void buyAndHoldBuysAtTheFirstBarAndHolds() {
    Run run = run(prices(10, 10, 5, 20), "buy-and-hold");

    assertThat(run.fills()).containsExactly("1: BUY 95 A at 10");
    assertThat(run.account().position(0).lots()).isEqualTo(95);
  }
}
