package dev.lockstep.lane;

import dev.lockstep.account.Account;
import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.QuietRows;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.Series;
import dev.lockstep.market.Step;
import dev.lockstep.performance.Performance;
import dev.lockstep.performance.Tally;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.venue.OpenOrders;
import dev.lockstep.venue.SimulatedVenue;
import java.util.List;
import java.util.Optional;

/**
 * One strategy with one parameter set and its own account. At each event: the venue works the open
 * orders, fills reach ledger and strategy, the strategy sees the event, its intents become open
 * orders for the next event, and the account is marked.
 */
public final class Lane {
  private static final int STATE_VERSION = 1;
  private static final int NO_DAY = Integer.MIN_VALUE;

  // configuration
  private final int index;
  private final EventKind kind;
  private final Step step;
  private final LaneListener listener;
  private final boolean listensToDays;

  // runtime state
  private final Account account;
  private final OpenOrders orders = new OpenOrders();
  private final LaneStatistics statistics;
  private final OrderDesk desk;
  private final SimulatedVenue venue;
  private final StrategySeat[] seats;
  private final Rebalancing rebalancing;

  // what a strategy that is alone in its group can do without; null when it wants every event
  private final QuietRows quietFlat;
  private final QuietRows quietHolding;
  private final QuietRows quietWorking;

  private int epochDay = NO_DAY;

  /**
   * A lane at its beginning.
   *
   * @param index number of the lane within its engine
   * @param strategies one per instrument of the group; a rebalancing one stands for all
   * @param step moved by the engine, shared by all its lanes
   */
  public Lane(
      int index,
      EventKind kind,
      LaneSettings settings,
      OpenedStrategy[] strategies,
      Step step,
      LaneListener listener) {
    this.index = index;
    this.kind = kind;
    this.step = step;
    this.listener = listener;
    listensToDays = listener.listensToDays();
    account = new Account(settings.cashMicros(), strategies.length);
    statistics = new LaneStatistics(settings.cashMicros());
    LaneReports reports = new LaneReports(listener, statistics);
    desk = new OrderDesk(index, step, settings, account, orders, reports);
    venue = new SimulatedVenue(settings.fillPolicy(), orders, desk, strategies.length);
    seats = new StrategySeat[strategies.length];
    for (int i = 0; i < seats.length; i++) {
      seats[i] = new StrategySeat(strategies[i].strategy(), i, step, account, orders, desk);
    }
    desk.seat(seats);
    rebalancing = Rebalancing.of(seats, step);
    quietFlat = quiet(strategies[0].whenFlat());
    quietHolding = quiet(strategies[0].whenHolding());
    quietWorking = quiet(strategies[0].whenWorking());
  }

  private QuietRows quiet(Optional<List<Condition>> waitsFor) {
    return waitsFor.map(conditions -> new QuietRows(step.series(0), conditions)).orElse(null);
  }

  /** Works one step of a group: all its rows together. */
  public void work(Step present) {
    beginDay(present.epochDay());
    if (!orders.isEmpty()) {
      venue.work(present);
    }
    for (int i = 0; i < present.size(); i++) {
      seats[present.member(i)].onEvent(kind);
    }
    if (rebalancing != null) {
      rebalancing.onStep();
    }
    if (!orders.isEmpty()) {
      venue.workAtClose(present);
    }
    orders.sweep();
    boolean changed = desk.takeEquityChanged();
    boolean holds = account.heldPositions() != 0;
    if (holds || changed) {
      statistics.mark(Equity.estimateMicros(account, present));
    }
    statistics.addBars(present.size(), holds ? present.size() : 0);
  }

  /**
   * Works the rows {@code from} to {@code to} of a group of one instrument, which all lie in one
   * day: the same as a step for each row. While no order is open, or none is reached, neither the
   * position nor the ledger can change, so that such stretches run in loops that look at nothing
   * else.
   */
  public void workRows(Series series, int from, int to, int day) {
    beginDay(day);
    int row = from;
    while (row < to) {
      if (rebalancing != null) {
        workRow(series, row, day);
        row++;
      } else if (orders.size() != 0) {
        row = workRowsWithOrders(series, row, to, day);
      } else if (seats[0].positionLots() == 0) {
        row = workFlatRows(series, row, to, day);
      } else {
        row = workHeldRows(series, row, to, day);
      }
    }
  }

  private void workRow(Series series, int row, int day) {
    step.begin(series.timeNanos()[row], day);
    step.add(0, row);
    work(step);
  }

  /**
   * Rows up to and with the first that reaches an open order. Before that row the venue has nothing
   * to do, as long as all orders rest.
   */
  private int workRowsWithOrders(Series series, int from, int to, int day) {
    if (!orders.areResting()) {
      workRow(series, from, day);
      return from + 1;
    }
    int reached = series.firstReaching(from, to, orders.downTicks(), orders.upTicks());
    int row = workRestingRows(series, from, reached, day);
    if (row == reached && row < to) {
      workRow(series, row, day);
      row++;
    }
    return row;
  }

  /**
   * Rows that reach no open order, up to and with the first at which the strategy changes its
   * orders; when there is none, up to the end.
   */
  private int workRestingRows(Series series, int from, int to, int day) {
    StrategySeat seat = seats[0];
    double cash = account.cashMicros();
    double lots = seat.positionLots();
    long changes = desk.changes();
    int row = from;
    while (row < to) {
      int awake = quietWorking == null ? row : quietWorking.end(row, to);
      if (awake > row) {
        markHeld(series, row, awake, cash, lots);
        row = awake;
        if (row == to) {
          break;
        }
      }
      series.setRow(row);
      seat.onEvent(kind);
      row++;
      if (changes != desk.changes()) {
        settle(series, row - 1, day);
        break;
      }
      markHeld(series, row - 1, row, cash, lots);
    }
    boolean holdsAtEnd = seat.positionLots() != 0;
    long held = lots == 0 ? 0 : row - from - 1;
    statistics.addBars(row - from, row == from ? 0 : held + (holdsAtEnd ? 1 : 0));
    return row;
  }

  private void markHeld(Series series, int from, int to, double cash, double lots) {
    if (lots != 0) {
      statistics.markHeld(series, from, to, cash, lots);
    }
  }

  /** Rows without position and open orders, up to and with the first that submits one. */
  private int workFlatRows(Series series, int from, int to, int day) {
    StrategySeat seat = seats[0];
    int row = from;
    while (row < to) {
      if (quietFlat != null) {
        row = quietFlat.end(row, to);
        if (row == to) {
          break;
        }
      }
      series.setRow(row);
      seat.onEvent(kind);
      row++;
      if (orders.size() != 0) {
        settle(series, row - 1, day);
        break;
      }
    }
    statistics.addBars(row - from, seat.positionLots() == 0 ? 0 : 1);
    return row;
  }

  /** Rows with a position and without open orders, up to and with the first that submits one. */
  private int workHeldRows(Series series, int from, int to, int day) {
    StrategySeat seat = seats[0];
    double cash = account.cashMicros();
    double lots = seat.positionLots();
    int row = from;
    while (row < to) {
      int awake = quietHolding == null ? row : quietHolding.end(row, to);
      if (awake > row) {
        statistics.markHeld(series, row, awake, cash, lots);
        row = awake;
        if (row == to) {
          break;
        }
      }
      series.setRow(row);
      seat.onEvent(kind);
      row++;
      if (orders.size() != 0) {
        settle(series, row - 1, day);
        break;
      }
      statistics.markHeld(series, row - 1, row, cash, lots);
    }
    statistics.addBars(row - from, row - from - (seat.positionLots() == 0 ? 1 : 0));
    return row;
  }

  /** Ends and marks a row at which orders changed: some may fill at its close. */
  private void settle(Series series, int row, int day) {
    step.begin(series.timeNanos()[row], day);
    step.add(0, row);
    venue.workAtClose(step);
    orders.sweep();
    if (desk.takeEquityChanged() || account.heldPositions() != 0) {
      statistics.mark(Equity.estimateMicros(account, step));
    }
  }

  private void beginDay(int day) {
    if (day != epochDay) {
      endDay();
      epochDay = day;
    }
  }

  private void endDay() {
    if (epochDay != NO_DAY) {
      statistics.endDay();
      if (listensToDays) {
        listener.onDay(index, epochDay, account.cashMicros(), statistics.equityMicros());
      }
    }
  }

  /** Ends the last day. No event may follow. */
  public void finish() {
    endDay();
    epochDay = NO_DAY;
  }

  /** What was counted so far, positions at their last prices. */
  public Tally tally() {
    return statistics.tally(account, Equity.exactMicros(account, step));
  }

  /** The statistics so far; the day under way counts once it ended. */
  public Performance performance(int periodsPerYear) {
    return statistics.performance(tally(), periodsPerYear);
  }

  public Account account() {
    return account;
  }

  public void save(SnapshotWriter out) {
    out.putByte(STATE_VERSION);
    out.putInt(epochDay);
    account.save(out);
    orders.save(out);
    statistics.save(out);
    for (Strategy strategy : strategies()) {
      int mark = out.beginPart();
      strategy.save(out);
      out.endPart(mark);
    }
  }

  public void restore(SnapshotReader in) {
    in.getVersion("lane", STATE_VERSION);
    epochDay = in.getInt();
    account.restore(in);
    orders.restore(in);
    statistics.restore(in);
    for (Strategy strategy : strategies()) {
      int end = in.beginPart();
      strategy.restore(in);
      in.endPart(end, strategy.getClass().getName());
    }
  }

  /** Each strategy object once. */
  private Strategy[] strategies() {
    Strategy[] strategies = new Strategy[rebalancing == null ? seats.length : 1];
    for (int i = 0; i < strategies.length; i++) {
      strategies[i] = seats[i].strategy();
    }
    return strategies;
  }
}
