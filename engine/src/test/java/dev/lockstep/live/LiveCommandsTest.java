package dev.lockstep.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.market.EventKind;
import dev.lockstep.order.OrderIntent;
import org.junit.jupiter.api.Test;

/** What people command, and what external venues report. */
final class LiveCommandsTest {
  private final LiveLog log = new LiveLog();
  private final LiveEngine engine =
      LiveGroups.fedWith(EventKind.TRADE)
          .lane("a", 10, OnBars::buyer)
          .lane("b", 10, OnBars::buyer)
          .external("outside", 10, OnBars::buyer)
          .people()
          .engine(log);

  @Test
  void pausedLaneAsksInVainUntilItIsResumed() {
    print(11, 100);
    engine.command(1, "a", Command.PAUSE);
    print(21, 100);
    engine.command(2, "a", Command.RESUME);
    print(31, 100);

    assertThat(log.lines())
        .contains("order a #1/0 REJECTED PAUSED at 20", "order a #2/0 FILLED at 31");
    assertThat(log.of("fill")).filteredOn(line -> line.contains(" b ")).hasSize(2);
  }

  @Test
  void haltedLaneLosesItsOpenOrdersAndGetsNoNewOnes() {
    print(11, 100);
    engine.placeOrder(0, 7, 1, new OrderIntent().buy(1).limit(50));
    engine.command(1, "", Command.HALT);
    engine.placeOrder(0, 7, 2, new OrderIntent().buy(1));
    print(21, 40);

    assertThat(log.of("fill")).isEmpty();
    assertThat(log.lines())
        .contains(
            "order user-7 #1/1 CANCELLED BY_REQUEST at 11",
            "order user-7 #2/2 REJECTED HALTED at 11",
            "order b #1/0 REJECTED HALTED at 20");
  }

  @Test
  void reducingLaneMayOnlyGetSmaller() {
    print(11, 100);
    engine.placeOrder(0, 7, 1, new OrderIntent().buy(10));
    print(12, 100);
    engine.command(1, "user-7", Command.REDUCE);
    engine.placeOrder(0, 7, 2, new OrderIntent().buy(1));
    engine.placeOrder(0, 7, 3, new OrderIntent().sell(6));
    engine.placeOrder(0, 7, 4, new OrderIntent().sell(5));
    print(13, 100);

    assertThat(log.lines())
        .contains(
            "order user-7 #2/2 REJECTED REDUCING at 12",
            "order user-7 #4/4 REJECTED REDUCING at 12",
            "order user-7 #3/3 FILLED at 13");
  }

  @Test
  void flattenedLaneCancelsAndClosesEvenWhileHalted() {
    print(11, 100);
    engine.placeOrder(0, 7, 1, new OrderIntent().buy(10));
    print(12, 100);
    engine.placeOrder(0, 7, 2, new OrderIntent().buy(1).limit(50));
    engine.command(1, "user-7", Command.HALT);
    engine.command(2, "user-7", Command.FLATTEN);
    print(13, 101);

    assertThat(log.lines())
        .contains("order user-7 #2/2 CANCELLED BY_REQUEST at 12")
        .contains("fill user-7 SELL 10 at 101, cash 1000010");
    assertThat(engine.heldPositions()).isZero();
  }

  @Test
  void commandNumbersMustRiseAndLanesMustExist() {
    print(11, 100);
    assertThat(engine.command(5, "a", Command.PAUSE)).isEqualTo(Fate.PROCESSED);
    assertThat(engine.command(5, "a", Command.RESUME)).isEqualTo(Fate.DUPLICATE);
    assertThat(engine.command(6, "z", Command.RESUME)).isEqualTo(Fate.UNKNOWN_LANE);
  }

  @Test
  void externalLaneIsFilledByReportsOnly() {
    print(11, 100);
    print(20, 100);
    assertThat(engine.executed(0, 102, 1, 1, 99)).isEqualTo(Fate.PROCESSED);
    print(30, 100);
    assertThat(engine.rejected(0, 102, 2)).isEqualTo(Fate.PROCESSED);
    engine.executed(0, 102, 2, 1, 99);

    assertThat(log.lines())
        .filteredOn(line -> line.contains(" outside "))
        .containsExactly(
            "equity outside 1000000000000 1.0E12 at 11",
            "signal outside BUY 1 at 20",
            "order outside #1/0 PENDING at 20",
            "fill outside BUY 1 at 99, cash 999901",
            "order outside #1/0 FILLED at 20",
            "signal outside BUY 1 at 30",
            "order outside #2/0 PENDING at 30",
            "order outside #2/0 REJECTED BY_VENUE at 30",
            "refused outside #2 UNKNOWN_ORDER at 30");
    assertThat(engine.executed(0, 100, 1, 1, 99)).as("not external").isEqualTo(Fate.UNKNOWN_USER);
  }

  private void print(long time, long ticks) {
    assertThat(engine.print(0, 0, time, ticks, 1)).isEqualTo(Fate.PROCESSED);
  }
}
