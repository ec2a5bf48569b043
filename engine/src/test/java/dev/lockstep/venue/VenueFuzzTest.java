package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Events.Row;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.Series;
import dev.lockstep.market.Step;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.OrderType;
import dev.lockstep.order.Refusal;
import dev.lockstep.order.Side;
import dev.lockstep.order.TimeInForce;
import dev.lockstep.venue.NaiveVenue.NaiveOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random orders on random bars under all policies, against the {@link NaiveVenue}. */
final class VenueFuzzTest {
  private static final int SINGLE_ROUNDS = 40_000;
  private static final int CROWD_ROUNDS = 10_000;
  private static final int BARS = 5;

  @Test
  void singleOrderFillsAsTheNaiveVenueSays() {
    for (int seed = 0; seed < SINGLE_ROUNDS; seed++) {
      compare(seed, 1);
    }
  }

  @Test
  void ordersThatMeetInABarFillAsTheNaiveVenueSays() {
    for (int seed = 0; seed < CROWD_ROUNDS; seed++) {
      compare(seed, 2 + seed % 5);
    }
  }

  private static void compare(int seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    FillPolicy policy = policy(random);
    long held = random.nextInt(4) == 0 ? 0 : random.nextInt(40) - (count == 1 ? 15 : 0);
    NaiveVenue naive = new NaiveVenue(policy, held);
    FakeAccount account = new FakeAccount(held);
    SimulatedVenue venue = new SimulatedVenue(policy, account.orders, account, 1);
    for (int i = 0; i < count; i++) {
      NaiveOrder order = order(i + 1, random);
      naive.submit(order);
      account.orders.open(0, intent(order), 0);
    }
    Series series = new Series(Events.instrument("A"), 0, 1, 1);
    Step step = new Step(new Series[] {series});
    for (int i = 0; i < BARS; i++) {
      Row bar = bar(i, random);
      int day = i / 2;
      naive.work(bar, day);
      append(series, bar);
      step.begin(bar.timeNanos(), day);
      step.add(0, series.size() - 1);
      venue.work(step);
      account.orders.sweep();
      assertThat(account.log)
          .as("seed %d, %d orders, bar %d %s, %s", seed, count, i, bar, policy)
          .isEqualTo(naive.log());
      assertThat(account.ambiguousBars)
          .as("ambiguous, seed %d, %d orders, bar %d %s, %s", seed, count, i, bar, policy)
          .isEqualTo(naive.ambiguousBars());
    }
  }

  private static FillPolicy policy(SplittableRandom random) {
    return FillPolicy.DEFAULT
        .withLimit(any(LimitTouch.values(), random), any(LimitPrice.values(), random))
        .withPath(any(PathPolicy.values(), random))
        .withSilentBar(any(SilentBar.values(), random))
        .withSlippageTicks(random.nextInt(4))
        .withParticipation(random.nextInt(3) == 0 ? 0.1 : 0);
  }

  private static <T> T any(T[] values, SplittableRandom random) {
    return values[random.nextInt(values.length)];
  }

  private static NaiveOrder order(long id, SplittableRandom random) {
    NaiveOrder order = new NaiveOrder();
    order.id = id;
    order.side = any(Side.values(), random);
    order.type = any(OrderType.values(), random);
    order.timeInForce = any(TimeInForce.values(), random);
    order.openLots = 1 + random.nextLong(30);
    order.limit = 1 + random.nextLong(30);
    order.stop = 1 + random.nextLong(30);
    order.expireTimeNanos = random.nextInt(BARS + 1);
    order.reduceOnly = random.nextInt(4) == 0;
    return order;
  }

  private static OrderIntent intent(NaiveOrder order) {
    OrderIntent intent = new OrderIntent();
    if (order.side == Side.BUY) {
      intent.buy(order.openLots);
    } else {
      intent.sell(order.openLots);
    }
    switch (order.type) {
      case LIMIT -> intent.limit(order.limit);
      case STOP -> intent.stop(order.stop);
      case STOP_LIMIT -> intent.stopLimit(order.stop, order.limit);
      case MARKET -> {}
    }
    switch (order.timeInForce) {
      case DAY -> intent.day();
      case GTD -> intent.goodTill(order.expireTimeNanos);
      case IOC -> intent.immediateOrCancel();
      case FOK -> intent.fillOrKill();
      case GTC -> {}
    }
    return order.reduceOnly ? intent.reduceOnly() : intent;
  }

  private static Row bar(int index, SplittableRandom random) {
    long low = 1 + random.nextLong(20);
    long high = low + random.nextLong(15);
    long open = low + random.nextLong(high - low + 1);
    long close = low + random.nextLong(high - low + 1);
    double volume = random.nextInt(4) == 0 ? 0 : random.nextInt(500);
    return new Row(0, index, open, high, low, close, volume);
  }

  private static void append(Series series, Row bar) {
    Block block = new Block(1);
    block.clear(EventKind.BAR);
    block.addBar(bar.timeNanos(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
    series.makeRoom(1);
    series.append(block, 0);
  }

  /** An account that can pay for everything and lends no shares; fills are all it remembers. */
  private static final class FakeAccount implements Executions {
    private final OpenOrders orders = new OpenOrders();
    private final List<String> log = new ArrayList<>();
    private long held;
    private int ambiguousBars;

    FakeAccount(long held) {
      this.held = held;
    }

    @Override
    public long execute(Order order, long priceTicks, long mostLots) {
      long lots = Math.min(order.openLots(), mostLots);
      if (order.isReduceOnly()) {
        lots = Math.min(lots, Math.max(0, -order.side().sign() * held));
      }
      if (lots == 0 || (order.side() == Side.SELL && lots > held)) {
        end(order, lots == 0 ? "CANCELLED" : "REJECTED");
        return 0;
      }
      held += order.side().sign() * lots;
      order.fill(lots, 0, 0, 0);
      log.add(order.id() + " " + order.side() + " " + lots + " at " + priceTicks);
      if (order.state().isFinal()) {
        orders.ended();
      } else if (order.isReduceOnly() && held == 0) {
        end(order, "CANCELLED");
      }
      return lots;
    }

    private void end(Order order, String how) {
      log.add(order.id() + " " + how);
      order.become(OrderState.CANCELLED, Refusal.NONE, 0);
      orders.ended();
    }

    @Override
    public void change(Order order, OrderState next, Refusal reason) {
      order.become(next, reason, 0);
      if (next.isFinal()) {
        log.add(order.id() + " " + next);
        orders.ended();
      }
    }

    @Override
    public void pathDecided(int instrument) {
      ambiguousBars++;
    }

    @Override
    public long positionLots(int instrument) {
      return held;
    }
  }
}
