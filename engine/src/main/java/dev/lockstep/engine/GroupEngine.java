package dev.lockstep.engine;

import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.IndicatorTable;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.Lane;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneMarket;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.lane.OpenedStrategy;
import dev.lockstep.market.Block;
import dev.lockstep.market.DayClock;
import dev.lockstep.market.Quotes;
import dev.lockstep.market.Series;
import dev.lockstep.market.Step;
import dev.lockstep.order.Side;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.RebalancingStrategy;
import dev.lockstep.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The engine of one group: a pure function from its log to what its lanes put out. For each block
 * it computes every distinct indicator once, then runs every lane over the block. Results do not
 * depend on where blocks are cut.
 *
 * <p>Not thread-safe. Everything handed out during a call is valid until the call returns.
 */
public final class GroupEngine {
  private static final int STATE_VERSION = 2;

  /** From so many lanes on, what is computed once for all saves more than it costs. */
  private static final int MANY_LANES = 4;

  private final EngineSettings settings;
  private final LaneRoster lanes;
  private final Rows rows;

  /** An engine at the beginning of its log: makes and opens the strategies of all lanes. */
  public GroupEngine(EngineSettings settings, LaneListener listener) {
    this.settings = settings;
    List<Instrument> instruments = settings.instruments();
    Declarations[] declarations =
        instruments.stream().map(Declarations::new).toArray(Declarations[]::new);
    lanes = new LaneRoster(settings.lanes().size(), settings.isolatesLanes());
    OpenedStrategy[][] strategies = openStrategies(declarations);
    Feed[] feeds = new Feed[declarations.length];
    Series[] series = new Series[declarations.length];
    int rowsAtOnce = Rows.mostRowsAtOnce(settings);
    for (int i = 0; i < feeds.length; i++) {
      IndicatorTable table = declarations[i].table();
      series[i] =
          new Series(instruments.get(i), table.reach(), declarations[i].history(), rowsAtOnce);
      feeds[i] = new Feed(series[i], table);
    }
    LaneMarket market = market(series);
    seatLanes(strategies, market, listener);
    if (feeds.length == 1) {
      prepareForSkipping(feeds[0], strategies);
    }
    rows = rows(feeds, market);
  }

  private LaneMarket market(Series[] series) {
    Instrument[] instruments = settings.instruments().toArray(Instrument[]::new);
    Step rowStep = new Step(series);
    if (settings.barNanos() == 0) {
      return new LaneMarket(settings.kind(), rowStep, rowStep, new Quotes(instruments));
    }
    Series[] prices = new Series[series.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = Series.ofLastPrice(instruments[i]);
    }
    return new LaneMarket(settings.kind(), new Step(prices), rowStep, new Quotes(instruments));
  }

  private Rows rows(Feed[] feeds, LaneMarket market) {
    DayClock clock = new DayClock(settings.zone());
    if (settings.barNanos() != 0) {
      return new PrintRows(settings, feeds, lanes, market, clock);
    }
    return feeds.length == 1
        ? new SingleRows(feeds[0], lanes, clock)
        : new MergedRows(settings, feeds, lanes, market.rows(), clock);
  }

  private OpenedStrategy[][] openStrategies(Declarations[] declarations) {
    OpenedStrategy[][] all = new OpenedStrategy[lanes.size()][];
    for (int i = 0; i < all.length; i++) {
      LaneSettings lane = settings.lanes().get(i);
      int index = i;
      lanes.attempt(i, () -> all[index] = openStrategies(lane, declarations));
    }
    return all;
  }

  private static OpenedStrategy[] openStrategies(LaneSettings lane, Declarations[] declarations) {
    OpenedStrategy[] opened = new OpenedStrategy[declarations.length];
    for (int i = 0; i < opened.length; i++) {
      boolean isShared = i > 0 && opened[0].strategy() instanceof RebalancingStrategy;
      Strategy strategy = isShared ? opened[0].strategy() : lane.strategy().get();
      opened[i] = DeclaredSetup.open(strategy, declarations[i]);
    }
    return opened;
  }

  private void seatLanes(OpenedStrategy[][] strategies, LaneMarket market, LaneListener listener) {
    for (int i = 0; i < strategies.length; i++) {
      LaneSettings lane = settings.lanes().get(i);
      int index = i;
      lanes.attempt(
          i, () -> lanes.seat(index, new Lane(index, market, lane, strategies[index], listener)));
    }
  }

  private void prepareForSkipping(Feed feed, OpenedStrategy[][] strategies) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < strategies.length; i++) {
      if (lanes.failure(i) == null) {
        conditions.addAll(strategies[i][0].conditions());
      }
    }
    feed.waitFor(conditions);
    if (lanes.size() >= MANY_LANES) {
      feed.series().keepRuns();
    }
  }

  /** Takes the next events of the log. */
  public void accept(Block block) {
    if (block.kind() != settings.kind()) {
      throw new IllegalArgumentException(
          "this group has events of kind " + settings.kind() + ", the block " + block.kind());
    }
    if (block.length() > settings.blockCapacity()) {
      throw new IllegalArgumentException(
          "block must have at most " + settings.blockCapacity() + " rows, had " + block.length());
    }
    if (block.length() > 0) {
      rows.accept(block);
    }
  }

  /**
   * The same for one print; only in groups whose bars are built from prints.
   *
   * @param size in units of the instrument
   */
  public void print(int instrument, long timeNanos, long ticks, double size) {
    rows.print(instrument, timeNanos, ticks, size);
  }

  /**
   * The log says that time has come this far: a step of an earlier time is complete and is worked.
   */
  public void heartbeat(long timeNanos) {
    rows.heartbeat(timeNanos);
  }

  /**
   * One side of the best quote of an instrument changed; only in groups whose bars are built from
   * prints. Open orders of the other side meet it, then the last price moves into the quote.
   *
   * @param side who offers this price
   * @param size in units of the instrument; 0 when the side is empty
   */
  public void quote(int instrument, long timeNanos, Side side, long ticks, double size) {
    rows.quote(instrument, timeNanos, side, ticks, size);
  }

  /** Ends the log: works the step that is still open and ends the last day. */
  public void finish() {
    rows.finish();
    lanes.forEach(Lane::finish);
  }

  public int lanes() {
    return lanes.size();
  }

  /** A lane; one that dropped out has nothing to tell but its {@link #failure}. */
  public Lane lane(int index) {
    return lanes.lane(index);
  }

  /**
   * Why a lane dropped out, in one line; empty while it runs. Only under settings that isolate
   * lanes.
   */
  public Optional<String> failure(int index) {
    return Optional.ofNullable(lanes.failure(index));
  }

  /** Whether any event lay on a Saturday or Sunday of the group's calendar. */
  public boolean sawWeekend() {
    return rows.sawWeekend();
  }

  /** Events worked so far. */
  public long events() {
    return rows.events();
  }

  /** Writes everything that {@link #restore} needs; call between blocks. */
  public void save(SnapshotWriter out) {
    out.putByte(STATE_VERSION);
    rows.save(out);
    lanes.save(out);
  }

  /** Takes back what {@link #save} wrote, on a new engine of the same settings. */
  public void restore(SnapshotReader in) {
    in.getVersion("engine", STATE_VERSION);
    rows.restore(in);
    lanes.restore(in);
  }
}
