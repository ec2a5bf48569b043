package dev.lockstep.testkit;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.venue.FillPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Runs a strategy over a few hand-made events and shows what came out.
 *
 * <pre>{@code
 * CrossParameters parameters = new CrossParameters(2, 3, 0.5, 0, 0);
 * StrategyTestKit kit = StrategyTestKit.of(() -> new SmaCross(parameters)).cash(10_000);
 * kit.closes(10, 10, 10, 12, 14, 10, 8, 6, 6);
 *
 * TestRun run = kit.run();
 *
 * assertThat(run.fills()).extracting(FillOutput::toString)
 *     .containsExactly("event 5: buy 416 TEST at 14.0", "event 8: sell 416 TEST at 6.0");
 * kit.checkSurvivesRestore();
 * kit.checkBlockLengths();
 * }</pre>
 *
 * <p>Of a strategy that decides for all its instruments together one object is made for each run.
 *
 * <p>Unless a test says otherwise there is one instrument {@code TEST} with a tick of 0.01 and a
 * lot of 1, cash of 100,000, no commission, no risk limits and {@link FillPolicy#DEFAULT}. The
 * first bar begins at midnight UTC of 1 January 2024 and each further one a day later; prints come
 * a second apart. Instruments and the period must be named before the first event.
 *
 * <p>Failed checks throw {@link AssertionError}, so any test library will do.
 */
public final class StrategyTestKit {
  private static final double USUAL_VOLUME = 1_000_000;
  private static final int[] BLOCK_LENGTHS = {7, 4_096};

  private final FreshStrategies strategies;
  private final List<Instrument> instruments = new ArrayList<>();
  private BigDecimal cash = BigDecimal.valueOf(100_000);
  private CommissionSchedule commission = CommissionSchedule.FREE;
  private RiskLimits limits = RiskLimits.NONE;
  private FillPolicy fillPolicy = FillPolicy.DEFAULT;
  private ZoneId zone = ZoneOffset.UTC;
  private Duration period;
  private EventLog log;

  private StrategyTestKit(Supplier<? extends Strategy> strategy) {
    strategies = new FreshStrategies(Objects.requireNonNull(strategy));
  }

  /**
   * A test of one strategy.
   *
   * @param strategy makes a new object at each call: one for each instrument of each run
   */
  public static StrategyTestKit of(Supplier<? extends Strategy> strategy) {
    return new StrategyTestKit(strategy);
  }

  /** Cash of the account at the beginning, in units of the currency. */
  public StrategyTestKit cash(double amount) {
    cash = BigDecimal.valueOf(amount);
    return this;
  }

  /** A commission on the amount of every fill, in hundredths of a percent. */
  public StrategyTestKit commissionBasisPoints(double basisPoints) {
    return commission(CommissionSchedule.basisPoints(BigDecimal.valueOf(basisPoints)));
  }

  public StrategyTestKit commission(CommissionSchedule schedule) {
    commission = Objects.requireNonNull(schedule);
    return this;
  }

  public StrategyTestKit limits(RiskLimits newLimits) {
    limits = Objects.requireNonNull(newLimits);
    return this;
  }

  public StrategyTestKit fillPolicy(FillPolicy policy) {
    fillPolicy = Objects.requireNonNull(policy);
    return this;
  }

  /** Whose calendar days are the trading days; UTC unless set. */
  public StrategyTestKit zone(ZoneId newZone) {
    zone = Objects.requireNonNull(newZone);
    return this;
  }

  /** Time from one event to the next. */
  public StrategyTestKit period(Duration newPeriod) {
    if (newPeriod.isNegative() || newPeriod.isZero()) {
      throw new IllegalArgumentException("period must be > 0, was " + newPeriod);
    }
    if (log != null) {
      throw new IllegalStateException("the period must be set before the first event");
    }
    period = newPeriod;
    return this;
  }

  /** Adds an instrument in place of {@code TEST}; several share one account. */
  public StrategyTestKit instrument(Instrument instrument) {
    if (log != null) {
      throw new IllegalStateException("instruments must be named before the first event");
    }
    instruments.add(instrument);
    return this;
  }

  /** Adds an instrument with a tick such as {@code "0.01"} and a lot such as {@code "100"}. */
  public StrategyTestKit instrument(String symbol, String tickSize, String lotSize) {
    DecimalSize tick = DecimalSize.parse(tickSize);
    DecimalSize lot = DecimalSize.parse(lotSize);
    return instrument(new Instrument(symbol, tick, lot, "USD", 1, ZoneOffset.UTC));
  }

  /** A bar for each price, all its prices equal, with volume. */
  public StrategyTestKit closes(double... prices) {
    for (double price : prices) {
      bar(price, price, price, price);
    }
    return this;
  }

  /** The same for one of several instruments; to interleave them use {@link #bar}. */
  public StrategyTestKit closes(String symbol, double... prices) {
    for (double price : prices) {
      bar(symbol, price, price, price, price, USUAL_VOLUME);
    }
    return this;
  }

  /** The next bar of the only instrument, with volume. */
  public StrategyTestKit bar(double open, double high, double low, double close) {
    return bar(only(), open, high, low, close, USUAL_VOLUME);
  }

  /** A bar without volume: nothing was traded, so nothing can be filled. */
  public StrategyTestKit suspended(double price) {
    return bar(only(), price, price, price, price, 0);
  }

  /**
   * A bar of one instrument. It belongs to the same moment as the bars before it unless its
   * instrument has a bar there already: then the next moment begins.
   *
   * @param volume in units of the instrument
   */
  public StrategyTestKit bar(
      String symbol, double open, double high, double low, double close, double volume) {
    Instrument instrument = log().instrument(symbol);
    return barTicks(
        symbol,
        ticks(instrument, open),
        ticks(instrument, high),
        ticks(instrument, low),
        ticks(instrument, close),
        volume);
  }

  /** The same with prices in ticks. */
  public StrategyTestKit barTicks(
      String symbol, long open, long high, long low, long close, double volume) {
    log().addBar(log().indexOf(symbol), open, high, low, close, volume);
    return this;
  }

  /** A trade print of the only instrument. */
  public StrategyTestKit trade(double price, double size) {
    return trade(only(), price, size);
  }

  /**
   * A trade print, later than everything before it.
   *
   * @param size in units of the instrument
   */
  public StrategyTestKit trade(String symbol, double price, double size) {
    log().addTrade(log().indexOf(symbol), ticks(log().instrument(symbol), price), size);
    return this;
  }

  /** Lets one period pass in which nothing happens. */
  public StrategyTestKit pause() {
    log().nextStep();
    return this;
  }

  /** Runs all events one by one. */
  public TestRun run() {
    return run(1);
  }

  /** Runs all events in blocks of this length, as a run over history does. */
  public TestRun run(int blockLength) {
    return scenario().runAll(blockLength).result();
  }

  /**
   * Checks that the strategy comes back from a snapshot as if nothing had happened: for every event
   * the run is broken off after it, its state goes into a new engine with new strategies, and the
   * rest follows there. All outputs and the state at the end must equal those of the unbroken run.
   * The events must lead to an order at least, or the check would prove nothing. Costs the square
   * of the number of events; some hundreds are quick. Includes {@link #checkWaits}.
   */
  public void checkSurvivesRestore() {
    new RestoreCheck(scenario()).run();
  }

  /**
   * Checks what the strategy promised by {@code wakeWhenFlat}, {@code wakeWhenHolding} and {@code
   * wakeWhenWorking}: called only at the events that it waits for, it must do the same and remember
   * the same as if it were called at every event. Checks nothing when it waits for nothing.
   */
  public void checkWaits() {
    new WaitCheck(scenario()).run();
  }

  /** Checks that blocks of 1, 7 and 4,096 events give the same outputs and the same state. */
  public void checkBlockLengths() {
    Scenario scenario = scenario();
    EngineRun single = scenario.runAll(1);
    for (int length : BLOCK_LENGTHS) {
      EngineRun blocks = scenario.runAll(length);
      String difference = Difference.between(single, blocks.outputs(), blocks);
      if (!difference.isEmpty()) {
        throw new AssertionError(
            scenario.strategyName()
                + " depends on where blocks are cut: with blocks of "
                + length
                + " events "
                + difference);
      }
    }
  }

  private Scenario scenario() {
    return new Scenario(
        strategies,
        cash.movePointRight(6).longValueExact(),
        commission,
        limits,
        fillPolicy,
        zone,
        log());
  }

  private EventLog log() {
    if (log == null) {
      if (instruments.isEmpty()) {
        instrument("TEST", "0.01", "1");
      }
      log = new EventLog(instruments, period);
    }
    return log;
  }

  private String only() {
    List<Instrument> known = log().instruments();
    if (known.size() != 1) {
      throw new IllegalStateException("name the symbol: this test has several instruments");
    }
    return known.get(0).symbol();
  }

  private static long ticks(Instrument instrument, double price) {
    long ticks = instrument.nearestTicks(price);
    if (instrument.price(ticks) != price) {
      throw new IllegalArgumentException(
          "price must be a multiple of the tick %s, was %s (symbol %s)"
              .formatted(instrument.tickSize(), price, instrument.symbol()));
    }
    return ticks;
  }
}
