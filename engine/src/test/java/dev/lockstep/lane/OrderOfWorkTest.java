package dev.lockstep.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OrderOfWorkTest {
  @Test
  void fillReachesTheStrategyBeforeTheBarThatFilledIt() {
    Run run =
        Scenario.single().at(0, trading -> trading.buy(10)).run(Events.bars().flat(100).flat(103));

    assertThat(run.notes())
        .containsExactly(
            "open A", "bar A 100", "order 1 PENDING", "fill A 10", "order 1 FILLED", "bar A 103");
  }

  @Test
  void ledgerKnowsAFillBeforeTheStrategyDoes() {
    List<String> seen = new ArrayList<>();

    Scenario.single()
        .cash(2_000)
        .at(0, trading -> trading.buy(10))
        .atFill(
            (fill, trading) ->
                seen.add(
                    trading.positionLots()
                        + " lots, cash "
                        + trading.cash()
                        + ", average "
                        + trading.averagePrice()
                        + ", open orders "
                        + trading.hasOpenOrders()))
        .run(Events.bars().flat(100).flat(103));

    assertThat(seen).containsExactly("10 lots, cash 970.0, average 103.0, open orders false");
  }

  @Test
  void intentsBecomeActiveWithTheNextEvent() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(200)))
            .at(1, trading -> trading.submit(trading.intent().buy(10).stop(50)))
            .run(Events.bars().bar(100, 300, 10, 100).bar(101, 300, 10, 100).bar(102, 300, 10, 99));

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 101", "2: BUY 10 A at 102");
  }

  @Test
  void orderSubmittedAtAFillWaitsForTheNextEvent() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .atFill(
                (fill, trading) -> {
                  if (fill.positionLots() > 0) {
                    trading.submit(trading.intent().sell(10).stop(95));
                  }
                })
            .run(Events.bars().flat(100).bar(100, 101, 90, 91).bar(92, 93, 91, 92));

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 100", "2: SELL 10 A at 92");
  }

  @Test
  void exitsAreWorkedBeforeEntriesSubmittedEarlier() {
    Run run =
        Scenario.single()
            .cash(1_000)
            .at(0, trading -> trading.buy(10))
            .at(1, trading -> trading.buy(5))
            .at(1, trading -> trading.sell(10))
            .run(Events.bars().flat(100).flat(100).flat(100));

    assertThat(run.fills())
        .containsExactly("1: BUY 10 A at 100", "2: SELL 10 A at 100", "2: BUY 5 A at 100");
  }

  @Test
  void exitsOfAllSymbolsOfAStepAreWorkedBeforeEntries() {
    Run run =
        Scenario.pair()
            .cash(1_000)
            .at(1, 0, trading -> trading.buy(10))
            .at(0, 1, trading -> trading.buy(20))
            .at(1, 1, trading -> trading.sell(10))
            .run(threeDaysOfTwo());

    assertThat(run.fills())
        .containsExactly("1: BUY 10 B at 100", "2: SELL 10 B at 100", "2: BUY 20 A at 50");
  }

  @Test
  void entriesOfAllSymbolsAreWorkedInTheOrderOfSubmission() {
    Run run =
        Scenario.pair()
            .cash(1_000)
            .at(0, 0, trading -> trading.buy(20))
            .at(1, 0, trading -> trading.buy(10))
            .run(threeDaysOfTwo());

    assertThat(run.fills()).containsExactly("1: BUY 20 A at 50");
    assertThat(run.order(2)).endsWith("1: #2 REJECTED INSUFFICIENT_CASH");
  }

  @Test
  void exitsAreWorkedInTheOrderInWhichThePathReachesThem() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .at(1, trading -> trading.submit(trading.intent().sell(3).limit(110)))
            .at(1, trading -> trading.submit(trading.intent().sell(3).stop(92)))
            .at(1, trading -> trading.submit(trading.intent().sell(3).stop(96)))
            .at(1, trading -> trading.sell(1))
            .run(Events.bars().flat(100).flat(100).bar(100, 120, 80, 100));

    assertThat(run.fills())
        .containsExactly(
            "1: BUY 10 A at 100",
            "2: SELL 1 A at 100",
            "2: SELL 3 A at 96",
            "2: SELL 3 A at 92",
            "2: SELL 3 A at 110");
  }

  @Test
  void ordersAtTheSamePlaceOfThePathAreWorkedInTheOrderOfSubmission() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(1).limit(95)))
            .at(0, trading -> trading.submit(trading.intent().buy(2).limit(97)))
            .at(0, trading -> trading.submit(trading.intent().buy(3).limit(95)))
            .run(Events.bars().flat(100).bar(100, 101, 90, 100));

    assertThat(run.fills())
        .containsExactly("1: BUY 2 A at 97", "1: BUY 1 A at 95", "1: BUY 3 A at 95");
  }

  @Test
  void strategiesOfAStepSeeItSymbolBySymbolAfterAllFills() {
    Run run =
        Scenario.pair()
            .at(0, 0, trading -> trading.buy(1))
            .at(1, 0, trading -> trading.buy(1))
            .run(threeDaysOfTwo());

    assertThat(run.notes())
        .containsExactly(
            "open A",
            "open B",
            "bar A 50",
            "order 1 PENDING",
            "bar B 100",
            "order 2 PENDING",
            "fill A 1",
            "order 1 FILLED",
            "fill B 1",
            "order 2 FILLED",
            "bar A 50",
            "bar B 100",
            "bar A 50",
            "bar B 100");
  }

  @Test
  void accountIsMarkedAtTheCloseAfterTheStrategies() {
    Run run =
        Scenario.single()
            .cash(1_000)
            .at(0, trading -> trading.buy(5))
            .at(1, trading -> trading.sell(5))
            .run(Events.bars().flat(100).bar(110, 130, 90, 120).flat(115));

    assertThat(run.days())
        .containsExactly(
            "0: cash 1000.0, equity 1000.0",
            "1: cash 450.0, equity 1050.0",
            "2: cash 1025.0, equity 1025.0");
  }

  private static Events threeDaysOfTwo() {
    Events events = Events.bars();
    for (int day = 0; day < 3; day++) {
      events.day(day).flatOf(0, 50).flatOf(1, 100);
    }
    return events;
  }
}
