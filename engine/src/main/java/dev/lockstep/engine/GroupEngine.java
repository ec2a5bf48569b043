package dev.lockstep.engine;

import dev.lockstep.indicator.IndicatorTable;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.Lane;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.Block;
import dev.lockstep.market.DayClock;
import dev.lockstep.market.Series;
import dev.lockstep.market.Step;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.RebalancingStrategy;
import dev.lockstep.strategy.Strategy;
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

  private final EngineSettings settings;
  private final LaneRoster lanes;
  private final Rows rows;

  /** An engine at the beginning of its log: makes and opens the strategies of all lanes. */
  public GroupEngine(EngineSettings settings, LaneListener listener) {
    this.settings = settings;
    List<Instrument> instruments = settings.instruments();
    DeclaredSetup[] setups = new DeclaredSetup[instruments.size()];
    IndicatorTable[] tables = new IndicatorTable[instruments.size()];
    for (int i = 0; i < setups.length; i++) {
      tables[i] = new IndicatorTable(instruments.get(i));
      setups[i] = new DeclaredSetup(instruments.get(i), tables[i]);
    }
    lanes = new LaneRoster(settings.lanes().size(), settings.isolatesLanes());
    Strategy[][] strategies = openStrategies(setups);
    Feed[] feeds = new Feed[setups.length];
    Series[] series = new Series[setups.length];
    int rowsAtOnce = Rows.mostRowsAtOnce(settings);
    for (int i = 0; i < feeds.length; i++) {
      series[i] =
          new Series(instruments.get(i), tables[i].reach(), setups[i].history(), rowsAtOnce);
      feeds[i] = new Feed(series[i], tables[i]);
    }
    Step step = new Step(series);
    for (int i = 0; i < strategies.length; i++) {
      if (lanes.failure(i) == null) {
        LaneSettings lane = settings.lanes().get(i);
        lanes.seat(i, new Lane(i, settings.kind(), lane, strategies[i], step, listener));
      }
    }
    DayClock clock = new DayClock(settings.zone());
    rows =
        feeds.length == 1
            ? new SingleRows(feeds[0], lanes, clock)
            : new MergedRows(settings, feeds, lanes, step, clock);
  }

  private Strategy[][] openStrategies(DeclaredSetup[] setups) {
    Strategy[][] all = new Strategy[settings.lanes().size()][];
    for (int i = 0; i < all.length; i++) {
      try {
        all[i] = openStrategies(settings.lanes().get(i), setups);
      } catch (RuntimeException | StackOverflowError e) {
        if (!lanes.isolates()) {
          throw e;
        }
        lanes.drop(i, e);
      }
    }
    return all;
  }

  private static Strategy[] openStrategies(LaneSettings lane, DeclaredSetup[] setups) {
    Strategy[] strategies = new Strategy[setups.length];
    for (int i = 0; i < strategies.length; i++) {
      boolean isShared = i > 0 && strategies[0] instanceof RebalancingStrategy;
      strategies[i] = isShared ? strategies[0] : lane.strategy().get();
      strategies[i].open(setups[i]);
    }
    return strategies;
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
   * The log says that time has come this far: a step of an earlier time is complete and is worked.
   */
  public void heartbeat(long timeNanos) {
    rows.heartbeat(timeNanos);
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
