package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.account.Account;
import dev.lockstep.engine.RandomGroup.RandomLane;
import dev.lockstep.engine.RecordedOutputs.Closed;
import dev.lockstep.engine.RecordedOutputs.DayEnd;
import dev.lockstep.engine.RecordedOutputs.Filled;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.market.EventKind;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Side;
import dev.lockstep.performance.Performance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger under random orders, against sums of exact decimals over the fills. */
final class LedgerFuzzTest {
  private static final int GROUPS = 25;
  private static final int EVENTS = 500;

  /** Checks the invariant at every fill, when the ledger has just booked it. */
  private static final class InvariantCheck implements LaneListener {
    private final long seed;
    private GroupEngine engine;
    private long fills;

    InvariantCheck(long seed) {
      this.seed = seed;
    }

    @Override
    public void onFill(int lane, Fill fill) {
      Account account = engine.lane(lane).account();
      fills++;
      assertThat(account.imbalanceMicros())
          .as("imbalance, seed %d, lane %d, fill %d", seed, lane, fill.sequence())
          .isZero();
      assertThat(account.cashMicros())
          .as("cash, seed %d, lane %d, fill %d", seed, lane, fill.sequence())
          .isNotNegative();
      assertThat(fill.positionLots())
          .as("position, seed %d, lane %d, fill %d", seed, lane, fill.sequence())
          .isNotNegative()
          .isEqualTo(account.position(fill.instrument()).lots());
    }
  }

  @ParameterizedTest
  @CsvSource({"BAR, 1", "BAR, 4", "TRADE, 1", "TRADE, 3"})
  void cashPlusCostAlwaysEqualsInitialCashPlusProfitMinusFees(EventKind kind, int instruments) {
    for (long seed = 201; seed < 201 + GROUPS; seed++) {
      RandomGroup group = new RandomGroup(seed, kind, instruments, EVENTS, false);
      InvariantCheck check = new InvariantCheck(seed);
      check.engine = group.engine(64, check);

      group.events().feed(check.engine, 64);

      assertThat(check.fills).as("seed %d", seed).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource({"BAR, 1", "BAR, 4", "TRADE, 1", "TRADE, 3"})
  void ledgerEqualsTheSumOfItsFills(EventKind kind, int instruments) {
    for (long seed = 301; seed < 301 + GROUPS; seed++) {
      RandomGroup group = new RandomGroup(seed, kind, instruments, EVENTS, false);
      RecordedOutputs outputs = new RecordedOutputs();
      GroupEngine engine = group.engine(64, outputs);
      group.events().feed(engine, 64);
      engine.finish();
      for (int lane = 0; lane < engine.lanes(); lane++) {
        compare(group, engine, outputs.ofLane(lane), lane, "seed " + seed + ", lane " + lane);
      }
    }
  }

  private static void compare(
      RandomGroup group,
      GroupEngine engine,
      List<RecordedOutputs.Output> outputs,
      int lane,
      String where) {
    RandomLane settings = group.randomLane(lane);
    NaiveLedger ledger = new NaiveLedger(group, settings);
    for (RecordedOutputs.Output output : outputs) {
      if (output instanceof Filled fill) {
        ledger.book(fill, where);
      } else if (output instanceof Closed trip) {
        ledger.close(trip, where);
      }
    }
    Performance performance = engine.lane(lane).performance(252);
    assertThat(engine.lane(lane).account().cashMicros()).as(where).isEqualTo(ledger.cashMicros);
    assertThat(performance.finalEquityMicros()).as(where).isEqualTo(ledger.equityMicros());
    assertThat(performance.feesMicros()).as(where).isEqualTo(ledger.feesMicros);
    assertThat(performance.fills()).as(where).isEqualTo(ledger.fills);
    assertThat(performance.trades()).as(where).isEqualTo(ledger.trips);
    assertThat(performance.turnover())
        .as(where)
        .isEqualTo((double) ledger.turnoverMicros / settings.cashMicros());
    DayEnd last = (DayEnd) outputs.get(outputs.size() - 1);
    assertThat(last.cashMicros()).as(where).isEqualTo(ledger.cashMicros);
    assertThat(last.equityMicros())
        .as(where)
        .isCloseTo((double) ledger.equityMicros(), within(1.0 + ledger.equityMicros() * 1e-12));
  }

  /** Adds fills up; amounts and fees are worked out again from decimals. */
  private static final class NaiveLedger {
    private final RandomGroup group;
    private final RandomLane settings;
    private final long[] lots;
    private final long[] tripMicros;
    private long cashMicros;
    private long feesMicros;
    private long turnoverMicros;
    private long fills;
    private long trips;

    NaiveLedger(RandomGroup group, RandomLane settings) {
      this.group = group;
      this.settings = settings;
      lots = new long[group.instruments().size()];
      tripMicros = new long[lots.length];
      cashMicros = settings.cashMicros();
    }

    void book(Filled fill, String where) {
      BigDecimal exact = exactMicros(fill.instrument(), fill.priceTicks(), fill.lots());
      long amount = round(exact);
      long fee = fee(fill, amount);
      assertThat(fill.amountMicros()).as("amount of %s, %s", fill, where).isEqualTo(amount);
      assertThat(fill.feeMicros()).as("fee of %s, %s", fill, where).isEqualTo(fee);
      long sign = fill.side() == Side.BUY ? 1 : -1;
      cashMicros -= sign * amount + fee;
      tripMicros[fill.instrument()] -= sign * amount + fee;
      feesMicros += fee;
      turnoverMicros += amount;
      fills++;
      lots[fill.instrument()] += sign * fill.lots();
      assertThat(fill.sequence()).as("sequence of %s, %s", fill, where).isEqualTo(fills);
      assertThat(fill.positionLots()).as(where).isEqualTo(lots[fill.instrument()]);
    }

    void close(Closed trip, String where) {
      assertThat(lots[trip.instrument()]).as("position after %s, %s", trip, where).isZero();
      assertThat(trip.profitMicros())
          .as("profit of %s, %s", trip, where)
          .isEqualTo(tripMicros[trip.instrument()]);
      tripMicros[trip.instrument()] = 0;
      trips++;
    }

    private long fee(Filled fill, long amount) {
      BigDecimal value = BigDecimal.valueOf(amount);
      long fee =
          round(value.multiply(BigDecimal.valueOf(settings.fees().rateBillionths(), 9)))
              + settings.fees().perLotMicros() * fill.lots();
      fee = Math.max(fee, settings.fees().minimumMicros());
      return fill.side() == Side.BUY
          ? fee
          : fee
              + round(value.multiply(BigDecimal.valueOf(settings.fees().sellDutyBillionths(), 9)));
    }

    private BigDecimal exactMicros(int instrument, long ticks, long ofLots) {
      return group
          .instruments()
          .get(instrument)
          .tickSize()
          .toBigDecimal()
          .multiply(group.instruments().get(instrument).lotSize().toBigDecimal())
          .multiply(BigDecimal.valueOf(group.instruments().get(instrument).multiplier()))
          .multiply(BigDecimal.valueOf(ticks))
          .multiply(BigDecimal.valueOf(ofLots))
          .movePointRight(6);
    }

    private static long round(BigDecimal micros) {
      return micros.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** Cash and positions at the last prices of the log. */
    long equityMicros() {
      long equity = cashMicros;
      for (int i = 0; i < lots.length; i++) {
        if (lots[i] != 0) {
          equity += round(exactMicros(i, lastTicks(i), lots[i]));
        }
      }
      return equity;
    }

    private long lastTicks(int instrument) {
      for (int row = group.events().size() - 1; row >= 0; row--) {
        if (group.events().row(row).instrument() == instrument) {
          return group.events().row(row).close();
        }
      }
      throw new IllegalStateException("no event of instrument " + instrument);
    }
  }
}
