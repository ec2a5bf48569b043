package dev.lockstep.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.market.EventKind;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Side;
import dev.lockstep.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Events one by one: their fates, bars built from prints, quotes, and the orders of people. */
final class LiveEngineTest {
  private final LiveLog log = new LiveLog();

  @Test
  void barIsBuiltFromPrintsAndSeenWhenALaterPrintEndsIt() {
    List<String> bars = new ArrayList<>();
    LiveEngine engine =
        LiveGroups.fedWith(EventKind.TRADE).lane("a", 10, recorder(bars)).engine(log);

    print(engine, 11, 100);
    print(engine, 13, 105);
    print(engine, 19, 98);
    assertThat(bars).isEmpty();
    print(engine, 20, 99);

    assertThat(bars).containsExactly("10: 100.0 105.0 98.0 98.0, 3.0");
  }

  @Test
  void heartbeatEndsTheBarOfASilentMarket() {
    List<String> bars = new ArrayList<>();
    LiveEngine engine =
        LiveGroups.fedWith(EventKind.TRADE).lane("a", 10, recorder(bars)).engine(log);

    print(engine, 11, 100);
    engine.heartbeat(0, 19);
    assertThat(bars).isEmpty();
    engine.heartbeat(0, 20);
    engine.heartbeat(0, 90);

    assertThat(bars).containsExactly("10: 100.0 100.0 100.0 100.0, 1.0");
  }

  @Test
  void lanesOfOneGroupHaveBarsOfTheirOwnLength() {
    List<String> slow = new ArrayList<>();
    List<String> quick = new ArrayList<>();
    LiveEngine engine =
        LiveGroups.fedWith(EventKind.TRADE)
            .lane("slow", 100, recorder(slow))
            .lane("quick", 10, recorder(quick))
            .engine(log);

    for (int time = 1; time < 130; time += 10) {
      print(engine, time, 100);
    }

    assertThat(slow).hasSize(1);
    assertThat(quick).hasSize(12);
  }

  @Test
  void orderOfABarMeetsThePrintThatEndedIt() {
    LiveEngine engine =
        LiveGroups.fedWith(EventKind.TRADE).lane("a", 10, OnBars::buyer).engine(log);

    print(engine, 11, 100);
    print(engine, 20, 107);

    assertThat(log.lines())
        .contains(
            "signal a BUY 1 at 20",
            "order a #1/0 PENDING at 20",
            "fill a BUY 1 at 107, cash 999893");
  }

  @Test
  void quoteIsAPriceForTheOtherSideOnly() {
    LiveEngine engine = LiveGroups.fedWith(EventKind.TRADE).people().engine(log);
    print(engine, 1, 100);
    engine.placeOrder(0, 7, 1, new OrderIntent().buy(5).limit(99));
    engine.placeOrder(0, 8, 1, new OrderIntent().buy(5));

    engine.quote(0, 0, 2, Side.BUY, 98, 10);
    assertThat(log.of("fill")).isEmpty();
    engine.quote(0, 0, 3, Side.SELL, 99, 10);
    assertThat(log.of("fill")).containsExactly("fill user-8 BUY 5 at 99, cash 999505");
    engine.quote(0, 0, 4, Side.SELL, 97, 10);

    assertThat(log.of("fill")).last().isEqualTo("fill user-7 BUY 5 at 97, cash 999515");
  }

  @Test
  void emptySideOfAQuoteFillsNothing() {
    LiveEngine engine = LiveGroups.fedWith(EventKind.TRADE).people().engine(log);
    print(engine, 1, 100);
    engine.placeOrder(0, 7, 1, new OrderIntent().buy(5));

    engine.quote(0, 0, 2, Side.SELL, 99, 0);

    assertThat(log.of("fill")).isEmpty();
  }

  @Test
  void quoteMovesThePriceThatPositionsAreMarkedWith() {
    LiveEngine engine = LiveGroups.fedWith(EventKind.TRADE).people().equityEvery(1).engine(log);
    print(engine, 1, 100);
    engine.placeOrder(0, 7, 1, new OrderIntent().buy(10));
    print(engine, 2, 100);

    engine.quote(0, 0, 3, Side.BUY, 103, 10);
    engine.quote(0, 0, 4, Side.SELL, 104, 10);
    engine.quote(0, 0, 5, Side.BUY, 101, 10);

    assertThat(log.of("equity"))
        .endsWith(equity(1_000_030, 3), equity(1_000_030, 4), equity(1_000_030, 5));
  }

  private static String equity(long units, long time) {
    return "equity user-7 999000000000 " + (double) (units * 1_000_000) + " at " + time;
  }

  @Test
  void repeatedSequenceIsADuplicateAndAJumpIsAGap() {
    LiveEngine engine = LiveGroups.fedWith(EventKind.TRADE).people().engine(log);

    assertThat(engine.print(0, 5, 10, 100, 1)).isEqualTo(Fate.PROCESSED);
    assertThat(engine.print(0, 5, 11, 100, 1)).isEqualTo(Fate.DUPLICATE);
    assertThat(engine.print(0, 4, 12, 100, 1)).isEqualTo(Fate.DUPLICATE);
    assertThat(engine.gaps()).isZero();
    assertThat(engine.quote(0, 8, 13, Side.BUY, 100, 1)).isEqualTo(Fate.PROCESSED);
    assertThat(engine.gaps()).isOne();
    assertThat(engine.print(0, 0, 14, 100, 1)).isEqualTo(Fate.PROCESSED);
  }

  @Test
  void printOlderThanItsSymbolsLastIsLate() {
    LiveEngine engine =
        LiveGroups.fedWith(EventKind.TRADE)
            .instruments("A", "B")
            .lane("a", 10, OnBars::idle)
            .engine(log);

    assertThat(engine.print(0, 0, 15, 100, 1)).isEqualTo(Fate.PROCESSED);
    assertThat(engine.print(0, 0, 14, 100, 1)).isEqualTo(Fate.LATE);
    assertThat(engine.print(1, 0, 14, 100, 1)).as("older than another's").isEqualTo(Fate.PROCESSED);
    assertThat(engine.print(0, 0, 20, 100, 1)).isEqualTo(Fate.PROCESSED);
    assertThat(engine.print(1, 0, 19, 100, 1)).as("of a closed bar").isEqualTo(Fate.LATE);
    assertThat(engine.heartbeat(0, 19)).isEqualTo(Fate.LATE);
  }

  @Test
  void barOfAStepThatIsOverIsLate() {
    LiveEngine engine =
        LiveGroups.fedWith(EventKind.BAR).instruments("A", "B").people().engine(log);

    assertThat(bar(engine, 1, 20, 100)).isEqualTo(Fate.PROCESSED);
    assertThat(bar(engine, 0, 20, 100)).isEqualTo(Fate.PROCESSED);
    assertThat(bar(engine, 0, 20, 100)).isEqualTo(Fate.LATE);
    assertThat(bar(engine, 0, 10, 100)).isEqualTo(Fate.LATE);
    assertThat(engine.heartbeat(0, 30)).isEqualTo(Fate.PROCESSED);
    assertThat(bar(engine, 0, 20, 100)).isEqualTo(Fate.LATE);
  }

  @Test
  void eventsThatTheGroupIsNotFedWithAreTurnedAway() {
    LiveEngine bars = LiveGroups.fedWith(EventKind.BAR).lane("a", 10, OnBars::idle).engine(log);
    LiveEngine prints = LiveGroups.fedWith(EventKind.TRADE).lane("a", 10, OnBars::idle).engine(log);

    assertThat(bars.print(0, 0, 1, 100, 1)).isEqualTo(Fate.WRONG_KIND);
    assertThat(bars.quote(0, 0, 1, Side.BUY, 100, 1)).isEqualTo(Fate.WRONG_KIND);
    assertThat(prints.bar(0, 0, 1, 10, new LiveBar())).isEqualTo(Fate.WRONG_KIND);
    assertThat(bars.bar(0, 0, 1, 20, new LiveBar())).isEqualTo(Fate.WRONG_PERIOD);
  }

  @Test
  void personsOrderIsFilledFromAnAccountOfTheirOwn() {
    LiveEngine engine = LiveGroups.fedWith(EventKind.TRADE).people(7L).engine(log);
    print(engine, 1, 100);

    assertThat(engine.placeOrder(0, 7, 12, new OrderIntent().buy(3))).isEqualTo(Fate.PROCESSED);
    print(engine, 2, 101);

    assertThat(log.lines())
        .containsExactly(
            "order user-7 #1/12 PENDING at 1",
            "fill user-7 BUY 3 at 101, cash 999697",
            "order user-7 #1/12 FILLED at 2");
  }

  @Test
  void nobodyElseMayTrade() {
    LiveEngine some = LiveGroups.fedWith(EventKind.TRADE).people(7L).engine(log);
    LiveEngine none = LiveGroups.fedWith(EventKind.TRADE).lane("a", 10, OnBars::idle).engine(log);

    assertThat(some.placeOrder(0, 8, 1, new OrderIntent().buy(3))).isEqualTo(Fate.UNKNOWN_USER);
    assertThat(some.cancelOrder(0, 8, 1)).isEqualTo(Fate.UNKNOWN_USER);
    assertThat(none.placeOrder(0, 7, 1, new OrderIntent().buy(3))).isEqualTo(Fate.UNKNOWN_USER);
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void orderIdsOfAPersonMustRise() {
    LiveEngine engine = LiveGroups.fedWith(EventKind.TRADE).people().engine(log);
    print(engine, 1, 100);

    assertThat(engine.placeOrder(0, 7, 2, new OrderIntent().buy(3))).isEqualTo(Fate.PROCESSED);
    assertThat(engine.placeOrder(0, 7, 2, new OrderIntent().buy(3))).isEqualTo(Fate.DUPLICATE);
    assertThat(engine.placeOrder(0, 7, 1, new OrderIntent().buy(3))).isEqualTo(Fate.DUPLICATE);
    assertThat(engine.placeOrder(0, 8, 1, new OrderIntent().buy(3))).isEqualTo(Fate.PROCESSED);
    assertThat(log.of("order")).hasSize(2);
  }

  @Test
  void personCancelsAndModifiesByTheirOwnNumber() {
    LiveEngine engine = LiveGroups.fedWith(EventKind.TRADE).people().engine(log);
    print(engine, 1, 100);
    engine.placeOrder(0, 7, 5, new OrderIntent().buy(3).limit(90));
    engine.placeOrder(0, 7, 6, new OrderIntent().buy(3).limit(91));

    engine.modifyOrder(0, 7, 5, 4, 0, 0);
    engine.cancelOrder(0, 7, 6);
    engine.cancelOrder(0, 7, 6);
    engine.modifyOrder(0, 7, 99, 4, 0, 0);
    print(engine, 2, 80);

    assertThat(log.lines())
        .contains(
            "order user-7 #2/6 CANCELLED BY_REQUEST at 1",
            "refused user-7 #6 UNKNOWN_ORDER at 1",
            "refused user-7 #99 UNKNOWN_ORDER at 1",
            "fill user-7 BUY 4 at 80, cash 999680");
  }

  @Test
  void equityIsReportedOncePerInterval() {
    LiveEngine engine =
        LiveGroups.fedWith(EventKind.TRADE)
            .lane("a", 10, OnBars::idle)
            .equityEvery(100)
            .engine(log);

    for (long time = 50; time < 350; time += 25) {
      print(engine, time, 100);
    }

    assertThat(log.of("equity"))
        .containsExactly(
            "equity a 1000000000000 1.0E12 at 50",
            "equity a 1000000000000 1.0E12 at 100",
            "equity a 1000000000000 1.0E12 at 200",
            "equity a 1000000000000 1.0E12 at 300");
  }

  private static Supplier<Strategy> recorder(List<String> bars) {
    return () ->
        new OnBars(
            (bar, trading) ->
                bars.add(
                    "%d: %s %s %s %s, %s"
                        .formatted(
                            bar.timeNanos(),
                            bar.open(),
                            bar.high(),
                            bar.low(),
                            bar.close(),
                            bar.volume())));
  }

  private static void print(LiveEngine engine, long time, long ticks) {
    assertThat(engine.print(0, 0, time, ticks, 1)).isEqualTo(Fate.PROCESSED);
  }

  private static Fate bar(LiveEngine engine, int instrument, long time, long ticks) {
    return engine.bar(instrument, 0, time, 10, new LiveBar().set(ticks, ticks, ticks, ticks, 1));
  }
}
