package dev.lockstep.operators.live;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.live.PeopleAccounts;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.venue.FillPolicy;
import dev.lockstep.venue.LimitPrice;
import dev.lockstep.venue.LimitTouch;
import dev.lockstep.venue.MarketFill;
import dev.lockstep.venue.PathPolicy;
import dev.lockstep.venue.SilentBar;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Live specifications for tests. */
public final class LiveSpecs {
  /** Length of the bars of {@link #lane}s. */
  public static final long BAR_NANOS = 10_000_000_000L;

  private static final long CASH_MICROS = 100_000_000_000L;
  private static final CommissionSchedule COMMISSION = new CommissionSchedule(300_000, 0, 0, 0);

  private LiveSpecs() {}

  /** Every field differs from every default. */
  static LiveSpec everyFieldSet() {
    Instrument odd =
        new Instrument(
            "ODD",
            new DecimalSize(25, 2),
            new DecimalSize(1, 3),
            "EUR",
            10,
            ZoneId.of("Europe/Berlin"));
    LiveGroupSpec pair = new LiveGroupSpec("pair", List.of(instrument("A"), odd), List.of(1, 0));
    LiveGroupSpec none = new LiveGroupSpec("é", List.of(instrument("B")), List.of());
    LaneSpec lane =
        new LaneSpec(
            "sma-cross",
            new TreeMap<>(Map.of("fast", "3", "slow", "7")),
            5,
            new CommissionSchedule(1, 2, 3, 4),
            new RiskLimits(1, 2, 3, 0.5, 4, true),
            new FillPolicy(
                MarketFill.SAME_CLOSE,
                LimitTouch.TOUCH,
                LimitPrice.LIMIT,
                PathPolicy.OPEN_LOW_HIGH_CLOSE,
                SilentBar.FILLS,
                1,
                2));
    return new LiveSpec(
        EventKind.BAR,
        ZoneId.of("Asia/Shanghai"),
        7,
        List.of(pair, none),
        List.of(
            new LiveLaneSpec("one", 1_001, 60, true, lane),
            new LiveLaneSpec("two", 1_002, 61, false, lane)),
        Optional.of(
            new PeopleAccounts(
                Set.of(8L, 7L), 9, lane.commission(), lane.limits(), lane.fillPolicy())));
  }

  /**
   * Groups, each of the symbols given and of the name of the first, or "pair-" and it when there
   * are more. All have the lanes "cross" and "outside", whose orders go to an external venue, and
   * people may trade.
   */
  public static LiveSpec trading(EventKind feed, List<List<String>> groups) {
    List<LiveLaneSpec> lanes =
        List.of(lane("cross", 1_001, false, 2, 3), lane("outside", 1_002, true, 1, 2));
    return trading(feed, groups, lanes);
  }

  /** The same with these lanes. */
  public static LiveSpec trading(
      EventKind feed, List<List<String>> groups, List<LiveLaneSpec> lanes) {
    List<LiveGroupSpec> specs = new ArrayList<>();
    List<Integer> all = IntStream.range(0, lanes.size()).boxed().toList();
    for (List<String> symbols : groups) {
      String name = symbols.size() == 1 ? symbols.get(0) : "pair-" + symbols.get(0);
      specs.add(new LiveGroupSpec(name, symbols.stream().map(LiveSpecs::instrument).toList(), all));
    }
    return new LiveSpec(feed, ZoneOffset.UTC, BAR_NANOS, specs, lanes, Optional.of(people()));
  }

  /** Trades averages of bars of ten seconds. */
  public static LiveLaneSpec lane(
      String name, long accountId, boolean isExternal, int fast, int slow) {
    Map<String, String> parameters =
        Map.of("fast", String.valueOf(fast), "slow", String.valueOf(slow));
    LaneSpec lane =
        new LaneSpec(
            "sma-cross",
            new TreeMap<>(parameters),
            CASH_MICROS,
            COMMISSION,
            RiskLimits.NONE,
            FillPolicy.DEFAULT);
    return new LiveLaneSpec(name, accountId, BAR_NANOS, isExternal, lane);
  }

  private static PeopleAccounts people() {
    return new PeopleAccounts(
        Set.of(), CASH_MICROS, COMMISSION, RiskLimits.NONE, FillPolicy.DEFAULT);
  }

  /** A stock with a tick of 0.01 and a lot of 1. */
  public static Instrument instrument(String symbol) {
    return new Instrument(symbol, new DecimalSize(1, 2), DecimalSize.ONE, "USD", 1, ZoneOffset.UTC);
  }
}
