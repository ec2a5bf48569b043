package dev.lockstep.engine;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.EventKind;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.venue.FillPolicy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * A log and lanes of one strategy with random parameters, from one seed: with what they wait for,
 * or called at every event.
 */
final class WaitingGroup {
  /** Stands for {@link PatientTrader} among the names of the catalog. */
  static final String PATIENT = "patient";

  /** Few values, so that lanes share columns: only then are runs of rows bounded. */
  private static final Map<String, String[]> CHOICES =
      Map.ofEntries(
          Map.entry("fast", new String[] {"2", "3", "4"}),
          Map.entry("slow", new String[] {"5", "8", "60"}),
          Map.entry("signal", new String[] {"2", "9"}),
          Map.entry("tolerance", new String[] {"0", "0.004"}),
          Map.entry("quantity", new String[] {"0", "0", "7"}),
          Map.entry("period", new String[] {"3", "5", "20"}),
          Map.entry("deviations", new String[] {"0.5", "1", "2"}),
          Map.entry("oversold", new String[] {"20", "35"}),
          Map.entry("overbought", new String[] {"60", "75"}),
          Map.entry("entry", new String[] {"4", "20"}),
          Map.entry("exit", new String[] {"3", "10"}),
          Map.entry("allocation", new String[] {"0.3", "0.95"}));

  private final List<Instrument> instruments = new ArrayList<>();
  private final List<LaneSettings> lanes = new ArrayList<>();
  private final Events events;

  WaitingGroup(String strategy, EventKind kind, int instrumentCount, int laneCount, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < instrumentCount; i++) {
      instruments.add(
          new Instrument(
              "S" + i,
              DecimalSize.parse(RandomGroup.any(new String[] {"1", "0.01", "0.07"}, random)),
              DecimalSize.ONE,
              "USD",
              1,
              ZoneOffset.UTC));
    }
    for (int i = 0; i < laneCount; i++) {
      lanes.add(lane(strategy(strategy, random), random));
    }
    int count = 200 + random.nextInt(300);
    events =
        kind == EventKind.BAR
            ? RandomMarket.bars(random, instrumentCount, count)
            : RandomMarket.prints(random, instrumentCount, count);
  }

  private LaneSettings lane(Supplier<Strategy> strategy, SplittableRandom random) {
    double dearest = instruments.stream().mapToDouble(Instrument::microsPerTickLot).max().orElse(1);
    FillPolicy policy = random.nextBoolean() ? FillPolicy.DEFAULT : RandomGroup.policy(random);
    return new LaneSettings(
        strategy,
        (long) (dearest * 2_000 * (5 + random.nextInt(400))),
        new CommissionSchedule(random.nextInt(3) * 300_123L, 0, 0, 0),
        RiskLimits.NONE,
        policy);
  }

  private static Supplier<Strategy> strategy(String name, SplittableRandom random) {
    if (name.equals(PATIENT)) {
      long seed = random.nextInt(1_000);
      return () -> new PatientTrader(seed);
    }
    StrategyFactory<?> factory =
        new StrategyCatalog(WaitingGroup.class.getClassLoader()).find(name);
    Map<String, String> values = new HashMap<>();
    factory
        .parameters()
        .fields()
        .forEach(one -> values.put(one.name(), RandomGroup.any(CHOICES.get(one.name()), random)));
    return () -> factory.create(values);
  }

  Events events() {
    return events;
  }

  /** A new engine at the beginning of the log. */
  GroupEngine engine(boolean waits, int blockCapacity, LaneListener listener) {
    return engine(instruments, waits, blockCapacity, listener);
  }

  /**
   * An engine that works each event as a step and calls at every event, because its group has one
   * instrument more, of which nothing is heard.
   */
  GroupEngine naiveEngine(int blockCapacity, LaneListener listener) {
    List<Instrument> more = new ArrayList<>(instruments);
    more.add(Events.instrument("IDLE"));
    return engine(more, false, blockCapacity, listener);
  }

  private GroupEngine engine(
      List<Instrument> members, boolean waits, int blockCapacity, LaneListener listener) {
    List<LaneSettings> settings = new ArrayList<>();
    for (LaneSettings lane : lanes) {
      Supplier<Strategy> strategy = lane.strategy();
      settings.add(
          new LaneSettings(
              waits ? strategy : () -> new AlwaysCalled(strategy.get()),
              lane.cashMicros(),
              lane.commission(),
              lane.limits(),
              lane.fillPolicy()));
    }
    return new GroupEngine(
        new EngineSettings(members, events.kind(), ZoneOffset.UTC, blockCapacity, settings),
        listener);
  }

  /** An engine that waits and goes on from saved state. */
  GroupEngine restore(byte[] state, int blockCapacity, LaneListener listener) {
    GroupEngine engine = engine(true, blockCapacity, listener);
    engine.restore(new SnapshotReader(state));
    return engine;
  }
}
