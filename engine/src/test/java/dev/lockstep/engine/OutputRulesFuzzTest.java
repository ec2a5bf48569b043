package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events.Row;
import dev.lockstep.engine.RecordedOutputs.Filled;
import dev.lockstep.engine.RecordedOutputs.OrderUpdate;
import dev.lockstep.market.EventKind;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.Side;
import dev.lockstep.venue.FillPolicy;
import dev.lockstep.venue.MarketFill;
import dev.lockstep.venue.SilentBar;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold of any outputs, whatever the strategies did. */
final class OutputRulesFuzzTest {
  private static final int GROUPS = 15;
  private static final int EVENTS = 500;

  @ParameterizedTest
  @CsvSource({"BAR, 1", "BAR, 3", "BAR, 6"})
  void everyOutputKeepsTheRules(EventKind kind, int instruments) {
    for (long seed = 401; seed < 401 + GROUPS; seed++) {
      RandomGroup group = new RandomGroup(seed, kind, instruments, EVENTS, false);
      RecordedOutputs outputs = new RecordedOutputs();
      GroupEngine engine = group.engine(64, outputs);
      group.events().feed(engine, 64);
      engine.finish();
      for (int lane = 0; lane < engine.lanes(); lane++) {
        Rules rules = new Rules(group, group.randomLane(lane).policy(), seed + " lane " + lane);
        for (RecordedOutputs.Output output : outputs.ofLane(lane)) {
          if (output instanceof OrderUpdate update) {
            rules.check(update);
          } else if (output instanceof Filled fill) {
            rules.check(fill);
          }
        }
        rules.checkVolumes();
      }
    }
  }

  /** The state that the outputs of one lane imply. */
  private static final class Rules {
    private final FillPolicy policy;
    private final String where;
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<Long, OrderUpdate> orders = new HashMap<>();
    private final Map<Long, Long> filledLots = new HashMap<>();
    private final Map<String, Double> takenUnits = new HashMap<>();
    private final RandomGroup group;

    Rules(RandomGroup group, FillPolicy policy, String where) {
      this.group = group;
      this.policy = policy;
      this.where = "seed " + where;
      for (int i = 0; i < group.events().size(); i++) {
        Row row = group.events().row(i);
        rows.put(key(row.instrument(), row.timeNanos()), row);
      }
    }

    private static String key(int instrument, long timeNanos) {
      return instrument + "@" + timeNanos;
    }

    void check(OrderUpdate update) {
      OrderUpdate before = orders.put(update.id(), update);
      if (before == null) {
        assertThat(update.state())
            .as("first state of %s, %s", update, where)
            .isIn(OrderState.PENDING, OrderState.REJECTED);
      } else {
        boolean isModification = before.state() == update.state();
        assertThat(isModification || before.state().canBecome(update.state()))
            .as("%s after %s, %s", update, before, where)
            .isTrue();
        assertThat(before.state().isFinal()).as("%s after %s, %s", update, before, where).isFalse();
      }
      assertThat(update.filledLots())
          .as("filled lots of %s, %s", update, where)
          .isEqualTo(filledLots.getOrDefault(update.id(), 0L))
          .isLessThanOrEqualTo(Math.max(0, update.quantityLots()));
      assertThat(update.state() == OrderState.FILLED)
          .as("filled whole: %s, %s", update, where)
          .isEqualTo(update.filledLots() != 0 && update.filledLots() == update.quantityLots());
    }

    void check(Filled fill) {
      OrderUpdate order = orders.get(fill.orderId());
      filledLots.merge(fill.orderId(), fill.lots(), Long::sum);
      Row row = rows.get(key(fill.instrument(), fill.timeNanos()));
      boolean atClose =
          policy.marketFill() == MarketFill.SAME_CLOSE
              && fill.timeNanos() == order.submittedNanos();
      assertThat(atClose || fill.timeNanos() > order.submittedNanos())
          .as("%s of an order of %d ns, %s", fill, order.submittedNanos(), where)
          .isTrue();
      if (policy.silentBar() == SilentBar.FILLS_NOTHING) {
        assertThat(row.volume()).as("volume at %s, %s", fill, where).isPositive();
      }
      if (order.type().hasLimit()) {
        assertThat(fill.side().sign() * fill.priceTicks())
            .as("%s with limit %d, %s", fill, order.limitTicks(), where)
            .isLessThanOrEqualTo(fill.side().sign() * order.limitTicks());
      } else {
        checkPrice(fill, row);
      }
      takenUnits.merge(key(fill.instrument(), fill.timeNanos()), (double) fill.lots(), Double::sum);
    }

    private void checkPrice(Filled fill, Row row) {
      long slippage = fill.side() == Side.BUY ? policy.slippageTicks() : -policy.slippageTicks();
      assertThat(fill.priceTicks() - slippage)
          .as("%s in %s, %s", fill, row, where)
          .isBetween(row.low(), row.high());
    }

    void checkVolumes() {
      if (policy.participationBillionths() == 0) {
        return;
      }
      takenUnits.forEach(
          (key, lots) -> {
            Row row = rows.get(key);
            double units = lots * group.instruments().get(row.instrument()).quantity(1);
            double cap = row.volume() * policy.participationBillionths() / 1e9;
            assertThat(units).as("volume taken of %s, %s", row, where).isLessThan(cap + 1e-9);
          });
    }
  }
}
