package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Bars have a volume of 1,000 and orders may take a tenth of it, unless a test says otherwise. */
final class ParticipationTest {
  private static final FillPolicy TENTH = FillPolicy.DEFAULT.withParticipation(0.1);

  private static Scenario capped() {
    return Scenario.single().policy(TENTH);
  }

  @Test
  void orderTakesItsPartOfTheVolumeAndTheRestIsCarriedOver() {
    Run run =
        capped()
            .at(0, trading -> trading.buy(250))
            .run(Events.bars().flat(100).flat(101).flat(102).flat(103).flat(104));

    assertThat(run.fills())
        .containsExactly("1: BUY 100 A at 101", "2: BUY 100 A at 102", "3: BUY 50 A at 103");
    assertThat(run.orders())
        .containsExactly(
            "0: #1 PENDING", "1: #1 PARTIALLY_FILLED", "2: #1 PARTIALLY_FILLED", "3: #1 FILLED");
  }

  @Test
  void allOrdersOfAnAccountShareTheVolumeOfABar() {
    Run run =
        capped()
            .at(0, trading -> trading.buy(80))
            .at(0, trading -> trading.buy(80))
            .at(0, trading -> trading.buy(10))
            .run(Events.bars().flat(100).flat(101).flat(102));

    assertThat(run.fills())
        .containsExactly(
            "1: BUY 80 A at 101", "1: BUY 20 A at 101", "2: BUY 60 A at 102", "2: BUY 10 A at 102");
    assertThat(run.order(3)).containsExactly("0: #3 PENDING", "1: #3 WORKING", "2: #3 FILLED");
  }

  @Test
  void exitsTakeTheVolumeFirst() {
    Run run =
        capped()
            .at(0, trading -> trading.buy(70))
            .at(1, trading -> trading.buy(60))
            .at(1, trading -> trading.sell(70))
            .run(Events.bars().flat(100).flat(101).flat(102).flat(103));

    assertThat(run.fills())
        .containsExactly(
            "1: BUY 70 A at 101",
            "2: SELL 70 A at 102",
            "2: BUY 30 A at 102",
            "3: BUY 30 A at 103");
  }

  @Test
  void eachInstrumentHasItsOwnVolume() {
    Run run =
        Scenario.pair()
            .policy(TENTH)
            .at(0, 0, trading -> trading.buy(150))
            .at(1, 0, trading -> trading.buy(150))
            .run(
                Events.bars()
                    .flatOf(0, 100)
                    .flatOf(1, 50)
                    .day(1)
                    .flatOf(0, 100)
                    .flatOf(1, 50)
                    .volume(500)
                    .day(2)
                    .flatOf(0, 100)
                    .flatOf(1, 50));

    assertThat(run.fills())
        .containsExactly(
            "1: BUY 100 A at 100", "1: BUY 50 B at 50", "2: BUY 50 A at 100", "2: BUY 100 B at 50");
  }

  @Test
  void partOfTheVolumeIsRoundedDownToWholeLots() {
    Instrument tens =
        new Instrument("TENS", DecimalSize.ONE, DecimalSize.parse("10"), "USD", 1, ZoneOffset.UTC);

    Run run =
        Scenario.of(tens)
            .policy(TENTH)
            .at(0, trading -> trading.buy(50))
            .run(Events.bars().flat(100).flat(101).volume(299).flat(102).volume(99).flat(103));

    assertThat(run.fills()).containsExactly("1: BUY 2 A at 101", "3: BUY 10 A at 103");
  }

  @Test
  void decimalVolumesGiveTheirWholeLotsInSpiteOfBinaryRounding() {
    Instrument coin =
        new Instrument("COIN", DecimalSize.ONE, DecimalSize.parse("0.1"), "USD", 1, ZoneOffset.UTC);

    Run run =
        Scenario.of(coin)
            .policy(FillPolicy.DEFAULT.withParticipation(1))
            .at(0, trading -> trading.buy(50))
            .run(Events.bars().flat(100).flat(101).volume(0.3).flat(102).volume(0.7));

    assertThat(run.fills()).containsExactly("1: BUY 3 A at 101", "2: BUY 7 A at 102");
  }

  @Test
  void restOfALimitOrderNeedsItsPriceAgain() {
    Run run =
        capped()
            .at(0, trading -> trading.submit(trading.intent().buy(150).limit(95)))
            .run(
                Events.bars()
                    .flat(100)
                    .bar(100, 101, 94, 100)
                    .bar(100, 101, 96, 100)
                    .bar(100, 101, 90, 100));

    assertThat(run.fills()).containsExactly("1: BUY 100 A at 95", "3: BUY 50 A at 95");
  }

  @Test
  void volumeThatARefusedOrderDidNotTakeIsLeftForOthers() {
    Run run =
        capped()
            .cash(1_000)
            .at(0, trading -> trading.buy(90))
            .at(0, trading -> trading.submit(trading.intent().buy(100).limit(10)))
            .run(Events.bars().flat(100).bar(100, 100, 5, 100));

    assertThat(run.fills()).containsExactly("1: BUY 100 A at 10");
    assertThat(run.order(1)).containsExactly("0: #1 PENDING", "1: #1 REJECTED INSUFFICIENT_CASH");
  }

  @Test
  void withoutACapAnyQuantityFills() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(9_999))
            .run(Events.bars().flat(100).flat(100).volume(1));

    assertThat(run.fills()).containsExactly("1: BUY 9999 A at 100");
  }
}
