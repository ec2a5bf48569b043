package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.market.EventKind;
import dev.lockstep.strategy.Trading;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Instruments A and B with one cash. */
final class MergedGroupTest {
  private static Events twoDays() {
    return Events.bars().flatOf(0, 100).flatOf(1, 50).day(1).flatOf(0, 110).flatOf(1, 60);
  }

  @Test
  void stepIsClosedByTheFirstLaterEvent() {
    Scenario scenario = Scenario.pair().at(0, 0, Trading::cancelAll);
    RecordedOutputs outputs = new RecordedOutputs();
    GroupEngine engine = scenario.engine(EventKind.BAR, 4, outputs);
    Events events = twoDays();

    events.feed(engine, 0, 1);
    events.feed(engine, 1, 2);
    assertThat(engine.events()).isZero();
    events.feed(engine, 2, 3);
    assertThat(engine.events()).isEqualTo(2);
    events.feed(engine, 3, 4);
    assertThat(engine.events()).isEqualTo(2);
  }

  @Test
  void lastStepIsClosedByTheEndOfTheLog() {
    Run run = Scenario.pair().run(twoDays());

    assertThat(run.notes())
        .containsExactly("open A", "open B", "bar A 100", "bar B 50", "bar A 110", "bar B 60");
    assertThat(run.engine().events()).isEqualTo(4);
    assertThat(run.days()).hasSize(2);
  }

  @Test
  void stepIsClosedByAHeartbeatOfALaterTimeToo() {
    GroupEngine engine = Scenario.pair().engine(EventKind.BAR, 4, LaneListener.NONE);
    Events events = twoDays();

    events.feed(engine, 0, 2);
    engine.heartbeat(0);
    assertThat(engine.events()).isZero();
    engine.heartbeat(1);
    assertThat(engine.events()).isEqualTo(2);
    engine.heartbeat(Events.DAY);
    events.feed(engine, 2, 4);
    assertThat(engine.events()).isEqualTo(2);
  }

  @Test
  void finishingTwiceChangesNothing() {
    Run run = Scenario.pair().at(0, 0, trading -> trading.buy(1)).run(twoDays());
    List<RecordedOutputs.Output> before = run.outputs().all();

    run.engine().finish();

    assertThat(run.outputs().all()).isEqualTo(before);
  }

  @Test
  void barsOfEqualTimeFormOneStepWhereverBlocksAreCut() {
    Scenario scenario =
        Scenario.pair()
            .cash(1_000)
            .at(1, 0, trading -> trading.buy(20))
            .at(0, 1, trading -> trading.buy(10))
            .at(1, 1, trading -> trading.sell(20));
    Events events = Events.bars();
    for (int day = 0; day < 3; day++) {
      events.day(day).flatOf(0, 100).flatOf(1, 50);
    }

    for (int length = 1; length <= 6; length++) {
      assertThat(scenario.run(events, length).fills())
          .as("blocks of %d", length)
          .containsExactly("1: BUY 20 B at 50", "2: SELL 20 B at 50", "2: BUY 10 A at 100");
    }
  }

  @Test
  void instrumentWithoutABarInAStepIsNotWorkedInIt() {
    Run run =
        Scenario.pair()
            .at(0, 0, trading -> trading.buy(1))
            .run(
                Events.bars()
                    .flatOf(0, 100)
                    .flatOf(1, 50)
                    .day(1)
                    .flatOf(1, 51)
                    .day(2)
                    .flatOf(0, 102)
                    .flatOf(1, 52));

    assertThat(run.fills()).containsExactly("2: BUY 1 A at 102");
    assertThat(run.notes())
        .containsExactly(
            "open A",
            "open B",
            "bar A 100",
            "order 1 PENDING",
            "bar B 50",
            "bar B 51",
            "fill A 1",
            "order 1 FILLED",
            "bar A 102",
            "bar B 52");
  }

  @Test
  void printsAreWorkedSinglyEvenAtEqualTimes() {
    Run run =
        Scenario.pair()
            .at(0, 0, trading -> trading.buy(1))
            .at(1, 0, trading -> trading.buy(2))
            .run(
                Events.prints()
                    .at(5)
                    .print(0, 100, 1)
                    .at(5)
                    .print(1, 50, 1)
                    .at(5)
                    .print(0, 101, 1)
                    .at(5)
                    .print(1, 51, 1));

    assertThat(run.notes())
        .containsExactly(
            "open A",
            "open B",
            "print A 100",
            "order 1 PENDING",
            "print B 50",
            "order 2 PENDING",
            "fill A 1",
            "order 1 FILLED",
            "print A 101",
            "fill B 2",
            "order 2 FILLED",
            "print B 51");
  }

  @Test
  void printsAreWorkedAtOnce() {
    GroupEngine engine = Scenario.pair().engine(EventKind.TRADE, 4, LaneListener.NONE);

    Events.prints().print(0, 100, 1).feed(engine, 1);

    assertThat(engine.events()).isEqualTo(1);
  }

  @Test
  void moreBarsOfOneTimeThanInstrumentsIsADefect() {
    GroupEngine engine = Scenario.pair().engine(EventKind.BAR, 4, LaneListener.NONE);

    assertThatThrownBy(() -> Events.bars().flatOf(0, 1).flatOf(1, 1).flatOf(1, 1).feed(engine, 4))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a step has at most one bar of each instrument, at 0 ns there are more");
  }

  @Test
  void twoBarsOfOneInstrumentAtOneTimeAreADefect() {
    GroupEngine engine = Scenario.pair().engine(EventKind.BAR, 4, LaneListener.NONE);

    assertThatThrownBy(
            () -> Events.bars().flatOf(0, 1).flatOf(0, 1).day(1).flatOf(0, 1).feed(engine, 4))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a step has at most one bar of each instrument, at 0 ns instrument 0 has more");
  }

  @Test
  void manyInstrumentsWithFewRowsEachAreMerged() {
    int count = 150;
    Events events = Events.bars();
    for (int day = 0; day < 30; day++) {
      events.day(day);
      for (int i = 0; i < count; i++) {
        if ((day + i) % 7 != 0) {
          events.flatOf(i, 100 + day);
        }
      }
    }
    Scenario all =
        Scenario.of(
            IntStream.range(0, count)
                .mapToObj(i -> Events.instrument("S" + i))
                .toArray(Instrument[]::new));
    for (int i = 0; i < count; i++) {
      all.at(i, i % 20, trading -> trading.buy(3));
    }

    Run whole = all.run(events);

    assertThat(whole.fills()).hasSize(count);
    assertThat(all.run(events, 1).outputs().all()).isEqualTo(whole.outputs().all());
    assertThat(all.run(events, 40).outputs().all()).isEqualTo(whole.outputs().all());
  }
}
