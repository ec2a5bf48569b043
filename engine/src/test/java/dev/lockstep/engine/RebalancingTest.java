package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.strategy.Portfolio;
import dev.lockstep.strategy.RebalancingStrategy;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Trading;
import dev.lockstep.venue.FillPolicy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebalancingTest {
  private final List<String> calls = new ArrayList<>();

  @Test
  void oneObjectSeesTheWholeStepOnce() {
    GroupEngine engine = engine("A", "B");

    engine.accept(bars(new int[] {0, 1, 1}, new long[] {1, 1, 2}));
    engine.finish();

    assertThat(calls).containsExactly("open A", "open B", "step 1: A B", "step 2: B");
  }

  @Test
  void ordersOfAStepFillAtTheNextEventOfTheirInstrument() {
    GroupEngine engine = engine("A", "B");

    engine.accept(bars(new int[] {0, 1, 0, 1}, new long[] {1, 1, 2, 2}));
    engine.finish();

    assertThat(engine.lane(0).account().position(0).lots()).isEqualTo(1);
    assertThat(engine.lane(0).account().position(1).lots()).isEqualTo(1);
  }

  @Test
  void aGroupOfOneIsAskedAtEachEvent() {
    GroupEngine engine = engine("A");

    engine.accept(bars(new int[] {0, 0}, new long[] {1, 2}));

    assertThat(calls).containsExactly("open A", "step 1: A", "step 2: A");
  }

  @Test
  void aHeartbeatOfALaterTimeClosesTheOpenStep() {
    GroupEngine engine = engine("A", "B");
    engine.accept(bars(new int[] {0, 1}, new long[] {1, 1}));
    assertThat(calls).containsExactly("open A", "open B");

    engine.heartbeat(1);
    assertThat(calls).containsExactly("open A", "open B");

    engine.heartbeat(2);
    assertThat(calls).containsExactly("open A", "open B", "step 1: A B");
  }

  private GroupEngine engine(String... symbols) {
    List<Instrument> instruments = new ArrayList<>();
    for (String symbol : symbols) {
      instruments.add(
          new Instrument(
              symbol, DecimalSize.parse("0.01"), DecimalSize.ONE, "USD", 1, ZoneOffset.UTC));
    }
    LaneSettings lane =
        new LaneSettings(
            Recording::new,
            1_000_000_000,
            CommissionSchedule.FREE,
            RiskLimits.NONE,
            FillPolicy.DEFAULT);
    return new GroupEngine(
        new EngineSettings(instruments, EventKind.BAR, ZoneOffset.UTC, 16, List.of(lane)),
        LaneListener.NONE);
  }

  private static Block bars(int[] instruments, long[] times) {
    Block block = new Block(16);
    for (int i = 0; i < times.length; i++) {
      block.setInstrument(block.addBar(times[i], 100, 100, 100, 100, 1), instruments[i]);
    }
    return block;
  }

  /** Writes down what it is asked, and buys one lot of everything in the first step. */
  private final class Recording implements RebalancingStrategy {
    @Override
    public void open(Setup setup) {
      calls.add("open " + setup.instrument().symbol());
    }

    @Override
    public void onStep(Portfolio portfolio) {
      StringBuilder call = new StringBuilder("step " + portfolio.timeNanos() + ":");
      for (int i = 0; i < portfolio.size(); i++) {
        Trading trading = portfolio.trading(i);
        if (portfolio.isPresent(i)) {
          call.append(' ').append(portfolio.instrument(i).symbol());
          assertThat(portfolio.bar(i).close()).isEqualTo(1.0);
        }
        if (portfolio.hasPrice(i) && trading.isFlat() && !trading.hasOpenOrders()) {
          trading.buy(1);
        }
      }
      calls.add(call.toString());
    }
  }
}
