package dev.lockstep.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.market.EventKind;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.Refusal;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an external venue executed before it heard that the order was cancelled is booked. */
final class LateReportsTest {
  private static final long ACCOUNT = 100;
  private static final int EVENTS = 400;

  private final LiveGroups group =
      LiveGroups.fedWith(EventKind.TRADE)
          .external("outside", 10, () -> new OnBars((bar, trading) -> trading.buy(3)))
          .people();
  private final LiveLog log = new LiveLog();
  private LiveEngine engine = group.engine(log);

  @Test
  void executionOfACancelledOrderIsBookedUpToItsQuantity() {
    placeAndHalt();
    engine.executed(0, ACCOUNT, 1, 1, 90);
    engine.executed(0, ACCOUNT, 1, 5, 91);
    engine.executed(0, ACCOUNT, 1, 1, 92);

    assertThat(afterHalt())
        .containsExactly(
            "fill outside BUY 1 at 90, cash 999910",
            "order outside #1/0 CANCELLED BY_REQUEST at 20",
            "fill outside BUY 2 at 91, cash 999728",
            "order outside #1/0 FILLED at 20",
            "refused outside #1 UNKNOWN_ORDER at 20");
    assertThat(engine.heldPositions()).isOne();
  }

  @Test
  void confirmedCancellationIsTheEndOfTheOrder() {
    placeAndHalt();
    assertThat(engine.cancelOrder(0, ACCOUNT, 1)).isEqualTo(Fate.PROCESSED);
    engine.executed(0, ACCOUNT, 1, 1, 90);

    assertThat(afterHalt()).containsExactly("refused outside #1 UNKNOWN_ORDER at 20");
  }

  @Test
  void orderThatTheVenueCancelledItselfIsOver() {
    print(11);
    print(20);
    engine.cancelOrder(0, ACCOUNT, 1);
    engine.executed(0, ACCOUNT, 1, 1, 90);

    assertThat(log.lines())
        .endsWith(
            "order outside #1/0 REJECTED BY_VENUE at 20", "refused outside #1 UNKNOWN_ORDER at 20");
  }

  @Test
  void orderThatNeverWasIsRefused() {
    placeAndHalt();
    engine.executed(0, ACCOUNT, 2, 1, 90);

    assertThat(afterHalt()).containsExactly("refused outside #2 UNKNOWN_ORDER at 20");
  }

  @Test
  void onlyTheNewestCancelledOrdersAreKept() {
    CancelledOrders orders = new CancelledOrders();
    Order order = new Order();
    for (int id = 1; id <= CancelledOrders.MOST + 1; id++) {
      order.open(id, 0, new OrderIntent().sell(1), 0);
      order.become(OrderState.CANCELLED, Refusal.BY_REQUEST, 0);
      orders.add(order);
    }

    assertThat(orders.find(0, 1)).isNull();
    assertThat(orders.find(0, 2).id()).isEqualTo(2);
    assertThat(orders.find(1, 2)).as("of another instrument").isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void restoreBetweenEveryTwoEventsChangesNothing(int seed) {
    LiveLog expected = new LiveLog();
    LiveEngine unbroken = group.engine(expected);
    SplittableRandom events = new SplittableRandom(seed);
    SplittableRandom sameEvents = new SplittableRandom(seed);

    for (int i = 1; i <= EVENTS; i++) {
      feed(unbroken, events, i);
      feed(engine, sameEvents, i);
      byte[] state = LiveGroups.save(engine);
      assertThat(state).as("seed %d, event %d", seed, i).isEqualTo(LiveGroups.save(unbroken));
      engine = group.restored(state, log);
    }

    assertThat(log.lines()).as("seed %d", seed).isEqualTo(expected.lines());
    List<String> cancelled =
        log.of("order").stream()
            .filter(line -> line.contains("CANCELLED BY_REQUEST"))
            .map(line -> line.substring(0, line.indexOf(" at ")))
            .toList();
    int orders = Set.copyOf(cancelled).size();
    assertThat(cancelled.size() - orders).as("late fills, seed %d", seed).isGreaterThan(5);
  }

  private static void feed(LiveEngine engine, SplittableRandom random, int event) {
    long order = 1L + random.nextInt(1 + event / 8);
    switch (random.nextInt(8)) {
      case 0 -> engine.command(event, "", Command.HALT);
      case 1 -> engine.command(event, "", Command.RESUME);
      case 2, 3, 4 -> engine.executed(0, ACCOUNT, order, 1 + random.nextInt(2), 90);
      case 5 -> engine.cancelOrder(0, ACCOUNT, order);
      default -> engine.print(0, 0, 5L * event, 100, 1);
    }
  }

  /** Its order 1 to buy 3 lots is cancelled by the kill switch. */
  private void placeAndHalt() {
    print(11);
    print(20);
    engine.command(1, "", Command.HALT);
    assertThat(log.lines()).endsWith("order outside #1/0 CANCELLED BY_REQUEST at 20");
  }

  private List<String> afterHalt() {
    int halt = log.lines().indexOf("order outside #1/0 CANCELLED BY_REQUEST at 20");
    return log.lines().subList(halt + 1, log.lines().size());
  }

  private void print(long time) {
    assertThat(engine.print(0, 0, time, 100, 1)).isEqualTo(Fate.PROCESSED);
  }
}
