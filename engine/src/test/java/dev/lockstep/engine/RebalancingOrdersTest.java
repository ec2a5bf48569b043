package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.engine.RecordedOutputs.OrderUpdate;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.EventKind;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.strategy.Portfolio;
import dev.lockstep.strategy.RebalancingStrategy;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Trading;
import dev.lockstep.venue.FillPolicy;
import dev.lockstep.venue.MarketFill;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Orders of a rebalancing strategy for instruments that have no event in the present step. */
final class RebalancingOrdersTest {
  private static final FillPolicy SAME_CLOSE =
      FillPolicy.DEFAULT.withMarketFill(MarketFill.SAME_CLOSE);

  private final Map<Integer, Consumer<Portfolio>> actions = new HashMap<>();
  private final RecordedOutputs outputs = new RecordedOutputs();

  /** Does what the test says after a step, counted from 0. */
  private final class Rotation implements RebalancingStrategy {
    private int steps;

    @Override
    public void open(Setup setup) {
      // It looks at nothing.
    }

    @Override
    public void onStep(Portfolio portfolio) {
      actions.getOrDefault(steps++, none -> {}).accept(portfolio);
    }
  }

  /** Day 0: A. Day 1: B. Day 2: A and B. */
  private Run run(FillPolicy policy) {
    LaneSettings lane =
        new LaneSettings(
            Rotation::new, 1_000_000_000, CommissionSchedule.FREE, RiskLimits.NONE, policy);
    GroupEngine engine =
        new GroupEngine(
            new EngineSettings(
                List.of(Events.instrument("A"), Events.instrument("B")),
                EventKind.BAR,
                ZoneOffset.UTC,
                8,
                List.of(lane)),
            outputs);
    Events.bars()
        .barOf(0, 10, 11, 9, 10)
        .day(1)
        .barOf(1, 20, 21, 19, 20)
        .day(2)
        .barOf(0, 12, 13, 11, 12)
        .barOf(1, 22, 23, 21, 22)
        .feed(engine, 8);
    engine.finish();
    return new Run(engine, outputs, List.of());
  }

  @Test
  void orderForAnInstrumentThatHasNoPriceYetIsRefused() {
    actions.put(
        0,
        portfolio -> {
          Trading unknown = portfolio.trading(1);
          assertThat(portfolio.hasPrice(1)).isFalse();
          assertThat(unknown.lotsFor(0.5)).isZero();
          assertThat(unknown.enterLong(0.5)).isEqualTo(Trading.REFUSED);
          assertThat(unknown.buy(1)).isEqualTo(Trading.REFUSED);
        });

    assertThat(run(FillPolicy.DEFAULT).orders()).containsExactly("0: #1 REJECTED NO_MARKET_PRICE");
  }

  @Test
  void orderForAnAbsentInstrumentHasTheTimeOfTheStep() {
    actions.put(
        1,
        portfolio -> {
          assertThat(portfolio.isPresent(0)).isFalse();
          assertThat(portfolio.trading(0).timeNanos()).isEqualTo(Events.DAY);
          assertThat(portfolio.trading(1).timeNanos()).isEqualTo(Events.DAY);
          portfolio.trading(0).buy(1);
          portfolio.trading(0).cancel(portfolio.trading(0).buy(2));
          portfolio.trading(0).cancel(99);
        });

    Run run = run(FillPolicy.DEFAULT);

    assertThat(run.orders())
        .containsExactly(
            "1: #1 PENDING", "1: #2 PENDING", "1: #2 CANCELLED BY_REQUEST", "2: #1 FILLED");
    assertThat(outputs.of(OrderUpdate.class))
        .extracting(OrderUpdate::submittedNanos)
        .containsOnly(Events.DAY);
    assertThat(run.refusedRequests()).containsExactly("1: request for #99 refused: UNKNOWN_ORDER");
    assertThat(run.fills()).containsExactly("2: BUY 1 A at 12");
  }

  @Test
  void absentInstrumentHasNoCloseToFillAt() {
    actions.put(
        1,
        portfolio -> {
          portfolio.trading(0).buy(1);
          portfolio.trading(1).buy(1);
        });

    assertThat(run(SAME_CLOSE).fills()).containsExactly("1: BUY 1 B at 20", "2: BUY 1 A at 12");
  }
}
