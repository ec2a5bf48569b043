package dev.lockstep.live;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.engine.Events;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.EventKind;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.venue.FillPolicy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Builds settings of live groups: instruments with tick and lot 1, cash of 1,000,000. */
final class LiveGroups {
  static final long CASH_MICROS = 1_000_000_000_000L;

  private EventKind feed = EventKind.TRADE;
  private List<Instrument> instruments = List.of(Events.instrument("A"));
  private final List<LiveLane> lanes = new ArrayList<>();
  private Optional<PeopleAccounts> people = Optional.empty();
  private long equityNanos = 1_000_000_000_000L;

  static LiveGroups fedWith(EventKind feed) {
    LiveGroups groups = new LiveGroups();
    groups.feed = feed;
    return groups;
  }

  LiveGroups instruments(String... symbols) {
    instruments = List.of(symbols).stream().map(Events::instrument).toList();
    return this;
  }

  LiveGroups lane(String name, long barNanos, Supplier<Strategy> strategy) {
    return lane(name, barNanos, "as it was", false, strategy);
  }

  LiveGroups external(String name, long barNanos, Supplier<Strategy> strategy) {
    return lane(name, barNanos, "as it was", true, strategy);
  }

  LiveGroups lane(
      String name, long barNanos, String terms, boolean isExternal, Supplier<Strategy> strategy) {
    LaneSettings settings =
        new LaneSettings(
            strategy,
            CASH_MICROS,
            CommissionSchedule.FREE,
            RiskLimits.NONE,
            FillPolicy.DEFAULT,
            isExternal);
    lanes.add(new LiveLane(name, 100 + lanes.size(), barNanos, terms, settings));
    return this;
  }

  LiveGroups people(Long... users) {
    people =
        Optional.of(
            new PeopleAccounts(
                Set.of(users),
                CASH_MICROS,
                CommissionSchedule.FREE,
                RiskLimits.NONE,
                FillPolicy.DEFAULT));
    return this;
  }

  LiveGroups equityEvery(long nanos) {
    equityNanos = nanos;
    return this;
  }

  LiveGroupSettings settings() {
    return new LiveGroupSettings(
        instruments.size() == 1 ? instruments.get(0).symbol() : "pair",
        instruments,
        feed,
        ZoneOffset.UTC,
        lanes,
        people,
        equityNanos);
  }

  LiveEngine engine(LiveListener listener) {
    return new LiveEngine(settings(), listener);
  }

  static byte[] save(LiveEngine engine) {
    SnapshotWriter out = new SnapshotWriter();
    engine.save(out);
    return out.toByteArray();
  }

  /** A new engine of these settings with that state. */
  LiveEngine restored(byte[] state, LiveListener listener) {
    LiveEngine engine = engine(listener);
    engine.restore(new SnapshotReader(state));
    return engine;
  }
}
