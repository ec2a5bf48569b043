package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.EventKind;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;
import dev.lockstep.venue.FillPolicy;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * An engine with one lane of scripted strategies: says what they do at which event, then runs over
 * events. Cash is 1,000,000, commission free, and there are no limits unless something else is
 * said.
 */
public final class Scenario {
  public static final long MICROS = 1_000_000;

  private final List<Instrument> instruments;
  private final List<Consumer<Script>> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long cashMicros = 1_000_000 * MICROS;
  private CommissionSchedule commission = CommissionSchedule.FREE;
  private RiskLimits limits = RiskLimits.NONE;
  private FillPolicy fillPolicy = FillPolicy.DEFAULT;
  private ZoneId zone = ZoneOffset.UTC;
  private IntFunction<Strategy> strategies = this::script;

  private Scenario(List<Instrument> instruments) {
    this.instruments = instruments;
    instruments.forEach(any -> lines.add(script -> {}));
  }

  /** A group of one instrument, A, with tick and lot 1. */
  public static Scenario single() {
    return of(Events.instrument("A"));
  }

  /** A group of instruments A and B, with tick and lot 1. */
  public static Scenario pair() {
    return of(Events.instrument("A"), Events.instrument("B"));
  }

  public static Scenario of(Instrument... instruments) {
    return new Scenario(List.of(instruments));
  }

  public Scenario cash(long units) {
    cashMicros = units * MICROS;
    return this;
  }

  public Scenario commission(CommissionSchedule newCommission) {
    commission = newCommission;
    return this;
  }

  public Scenario limits(RiskLimits newLimits) {
    limits = newLimits;
    return this;
  }

  public Scenario policy(FillPolicy newPolicy) {
    fillPolicy = newPolicy;
    return this;
  }

  public Scenario zone(ZoneId newZone) {
    zone = newZone;
    return this;
  }

  /** What the first instrument's strategy does after an event of its instrument. */
  public Scenario at(int event, Consumer<Trading> action) {
    return at(0, event, action);
  }

  /** What an instrument's strategy does after an event of its instrument. */
  public Scenario at(int instrument, int event, Consumer<Trading> action) {
    return line(instrument, script -> script.at(event, action));
  }

  /** What the first instrument's strategy does at each of its fills. */
  public Scenario atFill(BiConsumer<Fill, Trading> action) {
    return line(0, script -> script.atFill(action));
  }

  /** What the first instrument's strategy does at each change of its orders. */
  public Scenario atOrder(BiConsumer<Order, Trading> action) {
    return line(0, script -> script.atOrder(action));
  }

  private Scenario line(int instrument, Consumer<Script> line) {
    lines.set(instrument, lines.get(instrument).andThen(line));
    return this;
  }

  /** Runs a strategy of the catalog instead of the script; parameters are names and values. */
  public Scenario strategy(String name, String... namesAndValues) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    StrategyFactory<?> factory = new StrategyCatalog(Scenario.class.getClassLoader()).find(name);
    strategies = any -> factory.create(parameters);
    return this;
  }

  private Strategy script(int instrument) {
    Script script = new Script(notes);
    lines.get(instrument).accept(script);
    return script;
  }

  /** A new engine that runs this scenario. */
  public GroupEngine engine(EventKind kind, int blockCapacity, LaneListener listener) {
    Iterator<Integer> indices = IntStream.range(0, instruments.size()).iterator();
    LaneSettings lane =
        new LaneSettings(
            () -> strategies.apply(indices.next()), cashMicros, commission, limits, fillPolicy);
    return new GroupEngine(
        new EngineSettings(instruments, kind, zone, blockCapacity, List.of(lane)), listener);
  }

  /** Runs over all events to the end of the log. */
  public Run run(Events events) {
    return run(events, 4_096);
  }

  /** Runs over all events in blocks of this length, to the end of the log. */
  public Run run(Events events, int blockLength) {
    notes.clear();
    RecordedOutputs outputs = new RecordedOutputs();
    GroupEngine engine = engine(events.kind(), blockLength, outputs);
    events.feed(engine, blockLength);
    engine.finish();
    assertThat(engine.lane(0).account().imbalanceMicros()).as("ledger imbalance").isZero();
    return new Run(engine, outputs, List.copyOf(notes));
  }
}
