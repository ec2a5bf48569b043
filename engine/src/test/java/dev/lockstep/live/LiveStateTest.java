package dev.lockstep.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.market.EventKind;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Side;
import dev.lockstep.strategy.builtin.CrossParameters;
import dev.lockstep.strategy.builtin.SmaCross;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** State of live engines: saved and restored anywhere, and with lanes added or taken away. */
final class LiveStateTest {
  private static final int EVENTS = 600;
  private static final List<Command> COMMANDS = List.of(Command.values());

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void restoreBetweenEveryTwoEventsChangesNothing(int seed) {
    LiveGroups group = group();
    LiveLog expected = new LiveLog();
    LiveEngine unbroken = group.engine(expected);
    LiveLog log = new LiveLog();
    LiveEngine engine = group.engine(log);
    SplittableRandom events = new SplittableRandom(seed);
    SplittableRandom sameEvents = new SplittableRandom(seed);

    for (int i = 1; i <= EVENTS; i++) {
      assertThat(feed(engine, sameEvents, i)).isEqualTo(feed(unbroken, events, i));
      byte[] state = LiveGroups.save(engine);
      assertThat(state).as("seed %d, event %d", seed, i).isEqualTo(LiveGroups.save(unbroken));
      engine = group.restored(state, log);
      assertThat(LiveGroups.save(engine)).as("seed %d, event %d", seed, i).isEqualTo(state);
    }

    assertThat(log.lines()).as("seed %d", seed).isEqualTo(expected.lines());
    assertThat(expected.of("fill")).as("seed %d", seed).hasSizeGreaterThan(20);
  }

  private static LiveGroups group() {
    return LiveGroups.fedWith(EventKind.TRADE)
        .instruments("A", "B")
        .lane("cross", 10, () -> new SmaCross(new CrossParameters(2, 4, 0.4, 0, 0)))
        .lane("buyer", 25, OnBars::buyer)
        .people()
        .equityEvery(40);
  }

  /** One random event of any kind, about three time units after the last. */
  private static Fate feed(LiveEngine engine, SplittableRandom random, int event) {
    long time = 3L * event + random.nextLong(6);
    int instrument = random.nextInt(2);
    long ticks = 80 + random.nextLong(40);
    return switch (random.nextInt(12)) {
      case 0 -> engine.heartbeat(0, time);
      case 1 -> engine.quote(instrument, 0, time, Side.BUY, ticks, random.nextInt(3));
      case 2 -> engine.quote(instrument, 0, time, Side.SELL, ticks, random.nextInt(3));
      case 3 ->
          engine.placeOrder(instrument, 7, event, new OrderIntent().buy(5).limit(ticks).day());
      case 4 -> engine.placeOrder(instrument, 8, event, new OrderIntent().sell(2).reduceOnly());
      case 5 -> engine.cancelOrder(instrument, 7, event - random.nextInt(9));
      case 6 -> engine.modifyOrder(instrument, 7, event - random.nextInt(9), 3, ticks, 0);
      case 7 ->
          engine.command(
              event,
              random.nextBoolean() ? "" : "cross",
              random.nextInt(4) == 0 ? COMMANDS.get(random.nextInt(5)) : Command.RESUME);
      default -> engine.print(instrument, 0, time, ticks, 1 + random.nextInt(5));
    };
  }

  @Test
  void laneThatIsAddedBeginsNowAndTheOthersGoOn() {
    LiveGroups before = LiveGroups.fedWith(EventKind.TRADE).lane("old", 10, OnBars::buyer);
    LiveLog log = new LiveLog();
    LiveEngine engine = before.engine(log);
    engine.print(0, 0, 11, 100, 1);
    engine.print(0, 0, 21, 100, 1);
    LiveGroups after =
        LiveGroups.fedWith(EventKind.TRADE)
            .lane("new", 10, OnBars::buyer)
            .lane("old", 10, OnBars::buyer);

    LiveEngine restored = after.restored(LiveGroups.save(engine), log);
    restored.print(0, 0, 31, 100, 1);
    restored.print(0, 0, 41, 100, 1);

    assertThat(log.of("order"))
        .containsExactly(
            "order old #1/0 PENDING at 20",
            "order old #1/0 FILLED at 21",
            "order old #2/0 PENDING at 30",
            "order old #2/0 FILLED at 31",
            "order new #1/0 PENDING at 40",
            "order new #1/0 FILLED at 41",
            "order old #3/0 PENDING at 40",
            "order old #3/0 FILLED at 41");
  }

  @Test
  void laneThatIsTakenAwayIsForgotten() {
    LiveLog log = new LiveLog();
    LiveEngine engine =
        LiveGroups.fedWith(EventKind.TRADE)
            .lane("gone", 10, OnBars::buyer)
            .lane("stays", 10, OnBars::buyer)
            .engine(log);
    engine.print(0, 0, 11, 100, 1);
    LiveLog after = new LiveLog();

    LiveEngine restored =
        LiveGroups.fedWith(EventKind.TRADE)
            .lane("stays", 10, OnBars::buyer)
            .restored(LiveGroups.save(engine), after);
    restored.print(0, 0, 21, 100, 1);

    assertThat(after.of("fill")).containsExactly("fill stays BUY 1 at 100, cash 999900");
  }

  @Test
  void laneThatBecameAnotherUnderItsNameIsADefect() {
    LiveEngine engine =
        LiveGroups.fedWith(EventKind.TRADE)
            .lane("a", 10, "sma-cross 5/20", false, OnBars::buyer)
            .engine(new LiveLog());
    byte[] state = LiveGroups.save(engine);
    LiveGroups changed =
        LiveGroups.fedWith(EventKind.TRADE).lane("a", 10, "sma-cross 6/20", false, OnBars::buyer);

    assertThatThrownBy(() -> changed.restored(state, new LiveLog()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "lane a of group A has the state of sma-cross 5/20, now it is sma-cross 6/20:"
                + " give it another name");
  }

  @Test
  void instrumentsOfAGroupMustStay() {
    byte[] state =
        LiveGroups.save(
            LiveGroups.fedWith(EventKind.TRADE).instruments("A", "B").engine(new LiveLog()));
    LiveGroups changed = LiveGroups.fedWith(EventKind.TRADE).instruments("A", "C");

    assertThatThrownBy(() -> changed.restored(state, new LiveLog()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("its instruments and feed must stay as they were");
  }
}
