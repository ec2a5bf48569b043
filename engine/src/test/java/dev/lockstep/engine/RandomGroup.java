package dev.lockstep.engine;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.EventKind;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.venue.FillPolicy;
import dev.lockstep.venue.LimitPrice;
import dev.lockstep.venue.LimitTouch;
import dev.lockstep.venue.MarketFill;
import dev.lockstep.venue.PathPolicy;
import dev.lockstep.venue.SilentBar;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A group, its lanes and its log, all from one seed: lanes of {@link RandomTrader} and one of
 * {@link RandomRotation} with random policies and, when asked for, a lane of every built-in
 * strategy.
 */
final class RandomGroup {
  static final int ROTATING_LANE = 2;

  private static final String[] TICKS = {"1", "0.01", "0.05", "0.0001"};
  private static final String[] LOTS = {"1", "0.1", "10"};
  private static final String[] ZONES = {"UTC", "America/New_York", "Asia/Kolkata"};

  private final List<Instrument> instruments = new ArrayList<>();
  private final List<RandomLane> randomLanes = new ArrayList<>();
  private final ZoneId zone;
  private final Events events;
  private final boolean hasBuiltIns;

  /** What one random lane runs with. */
  record RandomLane(
      long seed, long cashMicros, CommissionSchedule fees, RiskLimits limits, FillPolicy policy) {}

  /**
   * Makes everything from a seed.
   *
   * @param eventCount about how many events the log has
   */
  RandomGroup(long seed, EventKind kind, int instrumentCount, int eventCount, boolean hasBuiltIns) {
    SplittableRandom random = new SplittableRandom(seed);
    this.hasBuiltIns = hasBuiltIns;
    zone = ZoneId.of(any(ZONES, random));
    for (int i = 0; i < instrumentCount; i++) {
      instruments.add(
          new Instrument(
              "S" + i,
              DecimalSize.parse(any(TICKS, random)),
              DecimalSize.parse(any(LOTS, random)),
              "USD",
              1 + random.nextInt(2),
              zone));
    }
    for (int i = 0; i < 3; i++) {
      randomLanes.add(randomLane(random));
    }
    events =
        kind == EventKind.BAR
            ? RandomMarket.bars(random, instrumentCount, eventCount)
            : RandomMarket.prints(random, instrumentCount, eventCount);
  }

  private RandomLane randomLane(SplittableRandom random) {
    // Enough for some ten orders of usual size, in the largest of the instruments.
    double dearest = instruments.stream().mapToDouble(Instrument::microsPerTickLot).max().orElse(1);
    long cashMicros = (long) (dearest * 1_000 * (20 + random.nextInt(400))) + 1;
    CommissionSchedule fees =
        new CommissionSchedule(
            random.nextInt(3) * 300_123L,
            random.nextInt(2) * 1_003L,
            random.nextInt(2) * 5_000L,
            random.nextInt(2) * 500_000L);
    RiskLimits limits =
        new RiskLimits(
            random.nextBoolean() ? Long.MAX_VALUE : 18,
            random.nextBoolean() ? Long.MAX_VALUE : cashMicros / 2,
            random.nextBoolean() ? Long.MAX_VALUE : 40,
            random.nextBoolean() ? Double.POSITIVE_INFINITY : 0.02,
            3 + random.nextInt(20),
            random.nextBoolean());
    return new RandomLane(random.nextLong(), cashMicros, fees, limits, policy(random));
  }

  static FillPolicy policy(SplittableRandom random) {
    return FillPolicy.DEFAULT
        .withMarketFill(any(MarketFill.values(), random))
        .withLimit(any(LimitTouch.values(), random), any(LimitPrice.values(), random))
        .withPath(any(PathPolicy.values(), random))
        .withSilentBar(any(SilentBar.values(), random))
        .withSlippageTicks(random.nextInt(3))
        .withParticipation(random.nextBoolean() ? 0 : 0.08);
  }

  static <T> T any(T[] values, SplittableRandom random) {
    return values[random.nextInt(values.length)];
  }

  Events events() {
    return events;
  }

  ZoneId zone() {
    return zone;
  }

  List<Instrument> instruments() {
    return instruments;
  }

  RandomLane randomLane(int index) {
    return randomLanes.get(index);
  }

  int randomLanes() {
    return randomLanes.size();
  }

  /** A new engine at the beginning of the log. */
  GroupEngine engine(int blockCapacity, LaneListener listener) {
    return engine(instruments, blockCapacity, listener);
  }

  /** The same in a group with one instrument more, of which nothing is heard. */
  GroupEngine engineWithIdleInstrument(int blockCapacity, LaneListener listener) {
    List<Instrument> more = new ArrayList<>(instruments);
    more.add(Events.instrument("IDLE"));
    return engine(more, blockCapacity, listener);
  }

  private GroupEngine engine(List<Instrument> members, int blockCapacity, LaneListener listener) {
    return new GroupEngine(
        new EngineSettings(members, events.kind(), zone, blockCapacity, lanes()), listener);
  }

  /** The lanes at their beginning, for one engine. */
  List<LaneSettings> lanes() {
    List<LaneSettings> lanes = new ArrayList<>();
    for (RandomLane lane : randomLanes) {
      AtomicLong seeds = new AtomicLong(lane.seed);
      boolean rotates = lanes.size() == ROTATING_LANE;
      lanes.add(
          new LaneSettings(
              () ->
                  rotates
                      ? new RandomRotation(seeds.getAndIncrement())
                      : new RandomTrader(seeds.getAndIncrement()),
              lane.cashMicros,
              lane.fees,
              lane.limits,
              lane.policy));
    }
    if (hasBuiltIns) {
      for (StrategyFactory<?> factory :
          new StrategyCatalog(RandomGroup.class.getClassLoader()).all()) {
        lanes.add(
            new LaneSettings(
                () -> factory.create(shortPeriods(factory)),
                randomLanes.get(0).cashMicros,
                randomLanes.get(0).fees,
                RiskLimits.NONE,
                randomLanes.get(1).policy));
      }
    }
    return lanes;
  }

  /** Periods that warm up within a short log, and amounts that leave cash for others. */
  private static Map<String, String> shortPeriods(StrategyFactory<?> factory) {
    Map<String, String> values = new HashMap<>(Map.of("allocation", "0.3"));
    values.putAll(
        switch (factory.name()) {
          case "sma-cross", "ema-cross" -> Map.of("fast", "2", "slow", "5");
          case "macd" -> Map.of("fast", "2", "slow", "4", "signal", "3");
          case "bollinger-breakout" -> Map.of("period", "5", "deviations", "0.5");
          case "donchian-breakout" -> Map.of("entry", "4", "exit", "3");
          case "rsi-reversion" -> Map.of("period", "3");
          default -> Map.of();
        });
    return values;
  }

  static byte[] save(GroupEngine engine) {
    SnapshotWriter out = new SnapshotWriter();
    engine.save(out);
    return out.toByteArray();
  }

  /** A new engine that goes on from saved state. */
  GroupEngine restore(byte[] state, int blockCapacity, LaneListener listener) {
    GroupEngine engine = engine(blockCapacity, listener);
    SnapshotReader in = new SnapshotReader(state);
    engine.restore(in);
    if (!in.isAtEnd()) {
      throw new IllegalStateException("state is longer than what was read");
    }
    return engine;
  }
}
