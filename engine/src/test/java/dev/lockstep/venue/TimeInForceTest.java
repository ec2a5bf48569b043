package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.RecordedOutputs.OrderUpdate;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import dev.lockstep.order.OrderState;
import dev.lockstep.strategy.Trading;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class TimeInForceTest {
  private static final FillPolicy TENTH = FillPolicy.DEFAULT.withParticipation(0.1);
  private static final long HOUR = 60 * Events.MINUTE;

  private static void limit95(Trading trading) {
    trading.submit(trading.intent().buy(10).limit(95).day());
  }

  @Test
  void goodTillCancelledOrderWaitsForDays() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(95)))
            .run(Events.bars().flat(100).flat(100).flat(100).flat(100).flat(94));

    assertThat(run.fills()).containsExactly("4: BUY 10 A at 94");
  }

  @Test
  void dayOrderExpiresAtTheFirstEventOfTheNextDay() {
    Events events = Events.bars().every(6 * HOUR).flat(100).flat(100).flat(100).flat(100).flat(90);

    Run run = Scenario.single().at(0, TimeInForceTest::limit95).run(events);

    assertThat(run.fills()).isEmpty();
    assertThat(run.orders()).containsExactly("0: #1 PENDING", "0: #1 WORKING", "1: #1 EXPIRED");
  }

  @Test
  void dayOrderOfTheLastEventOfADayWorksTheWholeNextDay() {
    Events events =
        Events.bars()
            .every(12 * HOUR)
            .flat(100)
            .flat(100)
            .flat(100)
            .bar(100, 101, 94, 100)
            .flat(90);

    Run run = Scenario.single().at(1, TimeInForceTest::limit95).run(events);

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 95");
  }

  @Test
  void dayOfADayOrderIsTheDayOfTheGroupsTimeZone() {
    // 21:00, 23:00, 01:00 UTC of one evening in New York, then the next morning there.
    Events events =
        Events.bars()
            .at(21 * HOUR)
            .flat(100)
            .at(23 * HOUR)
            .flat(100)
            .at(25 * HOUR)
            .flat(94)
            .at(38 * HOUR)
            .flat(94);

    Scenario evening = Scenario.single().at(0, TimeInForceTest::limit95);

    assertThat(evening.run(events).order(1)).endsWith("1: #1 EXPIRED");
    assertThat(evening.zone(ZoneId.of("America/New_York")).run(events).fills())
        .containsExactly("1: BUY 10 A at 94");
  }

  @Test
  void dayOfADayOrderDoesNotBeginOnASuspendedDay() {
    Run run =
        Scenario.single()
            .at(0, TimeInForceTest::limit95)
            .run(Events.bars().flat(100).flat(100).volume(0).flat(94).flat(90));

    assertThat(run.fills()).containsExactly("2: BUY 10 A at 94");
  }

  @Test
  void suspendedEventsStillLetADayOrderExpire() {
    Run run =
        Scenario.single()
            .at(0, TimeInForceTest::limit95)
            .run(Events.bars().flat(100).flat(100).flat(100).volume(0).flat(90));

    assertThat(run.orders()).containsExactly("0: #1 PENDING", "1: #1 WORKING", "2: #1 EXPIRED");
  }

  @Test
  void restOfAPartlyFilledDayOrderExpires() {
    Run run =
        Scenario.single()
            .policy(TENTH)
            .at(0, trading -> trading.submit(trading.intent().buy(150).day()))
            .run(Events.bars().flat(100).flat(100).flat(100));

    assertThat(run.orders())
        .containsExactly("0: #1 PENDING", "1: #1 PARTIALLY_FILLED", "2: #1 EXPIRED");
  }

  @Test
  void goodTillDateOrderExpiresAtTheFirstEventThatBeginsAtItsTime() {
    Scenario untilDay3 =
        Scenario.single()
            .at(
                0,
                trading ->
                    trading.submit(trading.intent().buy(10).limit(95).goodTill(3 * Events.DAY)));

    Run lastChance = untilDay3.run(Events.bars().flat(100).flat(100).flat(94).flat(90));
    Run tooLate = untilDay3.run(Events.bars().flat(100).flat(100).flat(100).flat(90).flat(90));

    assertThat(lastChance.fills()).containsExactly("2: BUY 10 A at 94");
    assertThat(tooLate.fills()).isEmpty();
    assertThat(tooLate.orders()).containsExactly("0: #1 PENDING", "1: #1 WORKING", "3: #1 EXPIRED");
  }

  @Test
  void goodTillDateInThePastExpiresUnworked() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).goodTill(0)))
            .run(Events.bars().flat(100).flat(100));

    assertThat(run.orders()).containsExactly("0: #1 PENDING", "1: #1 EXPIRED");
  }

  @Test
  void immediateOrCancelFillsWhatItCanAndCancelsTheRest() {
    Run run =
        Scenario.single()
            .policy(TENTH)
            .at(0, trading -> trading.submit(trading.intent().buy(150).immediateOrCancel()))
            .run(Events.bars().flat(100).flat(101).flat(102));

    assertThat(run.fills()).containsExactly("1: BUY 100 A at 101");
    assertThat(run.orders())
        .containsExactly(
            "0: #1 PENDING", "1: #1 PARTIALLY_FILLED", "1: #1 CANCELLED NOT_FILLED_AT_ONCE");
  }

  @Test
  void immediateOrCancelWhoseLimitIsNotReachedIsCancelled() {
    Run run =
        Scenario.single()
            .at(
                0,
                trading -> trading.submit(trading.intent().buy(10).limit(95).immediateOrCancel()))
            .run(Events.bars().flat(100).flat(100).flat(90));

    assertThat(run.fills()).isEmpty();
    assertThat(run.orders()).containsExactly("0: #1 PENDING", "1: #1 CANCELLED NOT_FILLED_AT_ONCE");
  }

  @Test
  void immediateOrdersWaitForTheFirstEventWithVolume() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).immediateOrCancel()))
            .at(0, trading -> trading.submit(trading.intent().buy(20).fillOrKill()))
            .run(Events.bars().flat(100).flat(101).volume(0).flat(102));

    assertThat(run.fills()).containsExactly("2: BUY 10 A at 102", "2: BUY 20 A at 102");
  }

  @Test
  void fillOrKillFillsWholeOrNotAtAll() {
    Run run =
        Scenario.single()
            .policy(TENTH)
            .at(0, trading -> trading.submit(trading.intent().buy(100).fillOrKill()))
            .at(1, trading -> trading.submit(trading.intent().buy(101).fillOrKill()))
            .run(Events.bars().flat(100).flat(101).flat(102).flat(103));

    assertThat(run.fills()).containsExactly("1: BUY 100 A at 101");
    assertThat(run.order(2)).containsExactly("1: #2 PENDING", "2: #2 CANCELLED NOT_FILLED_AT_ONCE");
  }

  @Test
  void fillOrKillCountsWhatEarlierOrdersTookOfTheVolume() {
    Run run =
        Scenario.single()
            .policy(TENTH)
            .at(0, trading -> trading.buy(1))
            .at(0, trading -> trading.submit(trading.intent().buy(100).fillOrKill()))
            .run(Events.bars().flat(100).flat(101));

    assertThat(run.fills()).containsExactly("1: BUY 1 A at 101");
    assertThat(run.order(2)).endsWith("1: #2 CANCELLED NOT_FILLED_AT_ONCE");
  }

  @Test
  void reduceOnlyFillOrKillNeedsVolumeForWhatThereIsToReduceOnly() {
    Run run =
        Scenario.single()
            .policy(TENTH)
            .at(0, trading -> trading.buy(60))
            .at(1, trading -> trading.submit(trading.intent().sell(500).fillOrKill().reduceOnly()))
            .run(Events.bars().flat(100).flat(101).flat(102));

    assertThat(run.fills()).containsExactly("1: BUY 60 A at 101", "2: SELL 60 A at 102");
  }

  @Test
  void expiredOrderHasNoRefusal() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).goodTill(0)))
            .run(Events.bars().flat(100).flat(100));

    assertThat(run.outputs().of(OrderUpdate.class))
        .last()
        .extracting(OrderUpdate::state, update -> update.refusal().name())
        .containsExactly(OrderState.EXPIRED, "NONE");
  }
}
