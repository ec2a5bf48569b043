package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import org.junit.jupiter.api.Test;

final class SilentBarTest {
  private static final FillPolicy FILLS = FillPolicy.DEFAULT.withSilentBar(SilentBar.FILLS);

  @Test
  void barWithoutVolumeFillsNothing() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(95)))
            .at(0, trading -> trading.submit(trading.intent().buy(10).stop(105)))
            .run(Events.bars().flat(100).bar(100, 110, 90, 100).volume(0).bar(101, 102, 99, 101));

    assertThat(run.fills()).containsExactly("2: BUY 10 A at 101");
  }

  @Test
  void barWithoutVolumeDoesNotTriggerStops() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).stop(105)))
            .run(Events.bars().flat(100).bar(100, 110, 90, 100).volume(0).flat(101).flat(108));

    assertThat(run.fills()).containsExactly("3: BUY 10 A at 108");
  }

  @Test
  void barWhoseVolumeIsNotANumberFillsNothing() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .run(Events.bars().flat(100).flat(101).volume(Double.NaN).flat(102));

    assertThat(run.fills()).containsExactly("2: BUY 10 A at 102");
  }

  @Test
  void ordersStayPendingOverABarWithoutVolume() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(95)))
            .run(Events.bars().flat(100).flat(100).volume(0).flat(100).flat(100));

    assertThat(run.orders()).containsExactly("0: #1 PENDING", "2: #1 WORKING");
  }

  @Test
  void barWithoutVolumeFillsLikeAnyOtherUnderTheFillsPolicy() {
    Run run =
        Scenario.single()
            .policy(FILLS)
            .at(0, trading -> trading.buy(10))
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(95)))
            .run(Events.bars().flat(100).bar(100, 110, 90, 100).volume(0));

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 100", "1: BUY 10 A at 95");
  }

  @Test
  void barWithoutVolumeHasNothingToParticipateIn() {
    Run run =
        Scenario.single()
            .policy(FILLS.withParticipation(0.5))
            .at(0, trading -> trading.buy(10))
            .run(Events.bars().flat(100).flat(101).volume(0).flat(102));

    assertThat(run.fills()).containsExactly("2: BUY 10 A at 102");
  }

  @Test
  void strategySeesTheBarWithoutVolume() {
    Run run = Scenario.single().run(Events.bars().flat(100).flat(101).volume(0));

    assertThat(run.notes()).containsExactly("open A", "bar A 100", "bar A 101");
  }
}
