package dev.lockstep.lane;

import dev.lockstep.account.Account;
import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.QuietRows;
import dev.lockstep.market.DayRuns;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.Series;
import dev.lockstep.market.Step;
import dev.lockstep.order.Side;
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
  private static final int STATE_VERSION = 2;
  private static final int NO_DAY = Integer.MIN_VALUE;

  // configuration
  private final int index;
  private final EventKind kind;
  private final LaneMarket market;
  private final Step step;
  private final LaneListener listener;
  private final boolean listensToDays;
  private final boolean isExternal;

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

  // the days of the block at hand: which of them begins next, and at which row
  private DayRuns dayRuns;
  private int nextRun;
  private int nextDayRow;

  /**
   * A lane at its beginning.
   *
   * @param index number of the lane within its engine
   * @param market shared by all lanes of the engine
   * @param strategies one per instrument of the group; a rebalancing one stands for all
   */
  public Lane(
      int index,
      LaneMarket market,
      LaneSettings settings,
      OpenedStrategy[] strategies,
      LaneListener listener) {
    this.index = index;
    this.market = market;
    kind = market.kind();
    step = market.prices();
    isExternal = settings.isExternal();
    this.listener = listener;
    listensToDays = listener.listensToDays();
    account = new Account(settings.cashMicros(), strategies.length);
    statistics = new LaneStatistics(settings.cashMicros());
    LaneReports reports = new LaneReports(listener, statistics);
    desk = new OrderDesk(index, market, settings, account, orders, reports);
    venue = new SimulatedVenue(settings.fillPolicy(), orders, desk, strategies.length);
    seats = new StrategySeat[strategies.length];
    for (int i = 0; i < seats.length; i++) {
      seats[i] = new StrategySeat(strategies[i].strategy(), i, market, account, orders, desk);
    }
    desk.seat(seats);
    rebalancing = Rebalancing.of(seats, market.rows());
    quietFlat = quiet(strategies[0].whenFlat());
    quietHolding = quiet(strategies[0].whenHolding());
    quietWorking = quiet(strategies[0].whenWorking());
  }

  private QuietRows quiet(Optional<List<Condition>> waitsFor) {
    return waitsFor
        .map(conditions -> new QuietRows(market.rows().series(0), conditions))
        .orElse(null);
  }

  /** Works one step of a group: all its rows together. */
  public void work(Step present) {
    beginDay(present.epochDay(), statistics.equityMicros());
    workOrders(null);
    for (int i = 0; i < present.size(); i++) {
      seats[present.member(i)].onEvent(kind);
    }
    if (rebalancing != null) {
      rebalancing.onStep();
    }
    if (!orders.isEmpty() && !isExternal) {
      venue.workAtClose(present);
    }
    settle();
    boolean holds = account.heldPositions() != 0;
    statistics.addBars(present.size(), holds ? present.size() : 0);
  }

  /** Works the orders of one side, or of both when {@code side} is null, against the step. */
  private void workOrders(Side side) {
    if (!orders.isEmpty() && !isExternal) {
      venue.work(step, side);
    }
  }

  /** Ends an event: forgets orders that ended, and marks the account. */
  private void settle() {
    orders.sweep();
    if (desk.takeEquityChanged() || account.heldPositions() != 0) {
      statistics.mark(Equity.estimateMicros(account, step));
    }
  }

  /** Works one print of a group whose strategies see bars built from prints. */
  public void workPrint() {
    beginDay(step.epochDay(), statistics.equityMicros());
    workOrders(null);
    seats[step.member(0)].onEvent(EventKind.TRADE);
    settle();
  }

  /** Works the orders that a quote is a price for: those of the other side. */
  public void workQuoted(Side ordersSide) {
    beginDay(step.epochDay(), statistics.equityMicros());
    workOrders(ordersSide);
  }

  /** Shows the quote to the strategy, after the price moved. */
  public void seeQuote() {
    seats[step.member(0)].onQuote();
    settle();
  }

  /** Shows bars that were built from prints and are complete. */
  public void workBars() {
    Step bars = market.rows();
    for (int i = 0; i < bars.size(); i++) {
      seats[bars.member(i)].onEvent(EventKind.BAR);
    }
    if (rebalancing != null) {
      rebalancing.onStep();
    }
    settle();
    statistics.addBars(bars.size(), account.heldPositions() != 0 ? bars.size() : 0);
  }

  /** What may be done to the lane between two events. */
  public LaneCommands commands() {
    return new LaneCommands(this, desk, orders, account);
  }

  void endCommand() {
    settle();
  }

  /** Cash and positions at their last prices, in micros of the currency. */
  public double equityMicros() {
    return Equity.estimateMicros(account, step);
  }

  /**
   * Works the rows of a block of a group of one instrument: the same as a step for each row. While
   * no order is open, or none is reached, neither the position nor the ledger can change, so that
   * such stretches run in loops that look at nothing else.
   */
  public void workRows(Series series, int from, DayRuns days) {
    int to = days.end(days.size() - 1);
    dayRuns = days;
    nextDayRow = from;
    nextRun = 0;
    int row = from;
    while (row < to) {
      if (rebalancing != null || isExternal) {
        workRow(series, row);
        row++;
      } else if (orders.size() != 0) {
        row = workRowsWithOrders(series, row, to);
      } else {
        row = workRowsWithoutOrders(series, row, to);
      }
    }
  }

  private void workRow(Series series, int row) {
    enterDays(series, row, row + 1, 0, 0);
    step.begin(series.timeNanos()[row], epochDay);
    step.add(0, row);
    work(step);
  }

  /**
   * Rows up to and with the first that reaches an open order. Before that row the venue has nothing
   * to do, as long as all orders rest.
   */
  private int workRowsWithOrders(Series series, int from, int to) {
    int sameDay = orders.haveDayOrders() ? Math.min(to, nextDayRow) : to;
    if (!orders.areResting() || sameDay == from) {
      workRow(series, from);
      return from + 1;
    }
    int reached = series.firstReaching(from, sameDay, orders.downTicks(), orders.upTicks());
    int row = workStillRows(series, from, reached, quietWorking);
    if (row == reached && row < sameDay) {
      workRow(series, row);
      row++;
    }
    return row;
  }

  private int workRowsWithoutOrders(Series series, int from, int to) {
    return workStillRows(series, from, to, seats[0].positionLots() == 0 ? quietFlat : quietHolding);
  }

  /**
   * Rows at which the venue has nothing to do, up to and with the first at which the strategy
   * changes its orders; when there is none, up to the end.
   *
   * @param quiet rows at which the strategy need not be called; null when it always must
   */
  private int workStillRows(Series series, int from, int to, QuietRows quiet) {
    StrategySeat seat = seats[0];
    double cash = account.cashMicros();
    double lots = seat.positionLots();
    long changes = desk.changes();
    int row = from;
    while (row < to) {
      int awake = quiet == null ? row : quiet.end(row, to);
      if (awake > row) {
        pass(series, row, awake, cash, lots);
        row = awake;
        if (row == to) {
          break;
        }
      }
      enterDays(series, row, row + 1, 0, 0);
      series.setRow(row);
      seat.onEvent(kind);
      row++;
      if (changes != desk.changes()) {
        settle(series, row - 1);
        statistics.addBars(1, seat.positionLots() == 0 ? 0 : 1);
        return row;
      }
      pass(series, row - 1, row, cash, lots);
    }
    return row;
  }

  /** Rows at which nothing happens but the passing of time. */
  private void pass(Series series, int from, int to, double cash, double lots) {
    enterDays(series, from, to, cash, lots);
    if (lots != 0) {
      statistics.markHeld(series, from, to, cash, lots);
    }
    statistics.addBars(to - from, lots == 0 ? 0 : to - from);
  }

  /**
   * Begins every day that has its first row among these, and so ends the days before. The account
   * does not change at these rows but for the price of what is held.
   */
  private void enterDays(Series series, int from, int to, double cash, double lots) {
    while (nextDayRow < to) {
      int row = nextDayRow;
      double equity =
          row == from || lots == 0
              ? statistics.equityMicros()
              : cash + series.closeTicks()[row - 1] * lots * series.instrument().microsPerTickLot();
      beginDay(dayRuns.day(nextRun), equity);
      nextDayRow = nextRun + 1 < dayRuns.size() ? dayRuns.end(nextRun) : Integer.MAX_VALUE;
      nextRun++;
    }
  }

  /** Ends and marks a row at which orders changed: some may fill at its close. */
  private void settle(Series series, int row) {
    step.begin(series.timeNanos()[row], epochDay);
    step.add(0, row);
    venue.workAtClose(step);
    settle();
  }

  private void beginDay(int day, double equityMicros) {
    if (day != epochDay) {
      endDay(equityMicros);
      epochDay = day;
    }
  }

  private void endDay(double equityMicros) {
    if (epochDay != NO_DAY) {
      statistics.endDay(equityMicros);
      if (listensToDays) {
        listener.onDay(index, epochDay, account.cashMicros(), equityMicros);
      }
    }
  }

  /** Ends the last day. No event may follow. */
  public void finish() {
    endDay(statistics.equityMicros());
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
    out.putEnum(desk.state());
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
    int version = in.getVersion("lane", STATE_VERSION);
    epochDay = in.getInt();
    desk.become(version >= 2 ? in.getEnum(TradingState.class) : TradingState.ACTIVE);
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
