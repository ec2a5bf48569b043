package dev.lockstep.lane;

import dev.lockstep.account.Account;
import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.account.RoundTrip;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.market.Step;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.OrderType;
import dev.lockstep.order.Refusal;
import dev.lockstep.order.Side;
import dev.lockstep.risk.RiskCheck;
import dev.lockstep.strategy.Trading;
import dev.lockstep.venue.Executions;
import dev.lockstep.venue.OpenOrders;

/**
 * Where a lane's intents, orders and fills meet its account: intents pass risk and become open
 * orders, executions are booked or refused, and everybody concerned is told.
 */
final class OrderDesk implements Executions {
  // configuration
  private final int lane;
  private final Step step;
  private final Series onlySeries;
  private final CommissionSchedule commission;
  private final RiskCheck risk;
  private final LaneListener listener;
  private final boolean listens;

  // runtime state
  private final Account account;
  private final OpenOrders orders;
  private final LaneStatistics statistics;
  private final Fill fill = new Fill();
  private StrategySeat[] seats = {};
  private final OrderIntent replacement = new OrderIntent();
  private boolean equityChanged;
  private long changes;
  private TradingState state = TradingState.ACTIVE;

  /** Time of the command that is carried out between two events; 0 while an event is worked. */
  private long commandNanos;

  OrderDesk(
      int lane,
      LaneMarket market,
      LaneSettings settings,
      Account account,
      OpenOrders orders,
      LaneReports reports) {
    this.lane = lane;
    step = market.prices();
    boolean isMovedByRows = account.instruments() == 1 && !market.isBuiltFromPrints();
    onlySeries = isMovedByRows ? step.series(0) : null;
    this.account = account;
    this.orders = orders;
    commission = settings.commission();
    risk = new RiskCheck(settings.limits(), account);
    listener = reports.listener();
    listens = listener.listens();
    statistics = reports.statistics();
  }

  /** Connects the strategies that are told about their orders. */
  void seat(StrategySeat[] newSeats) {
    seats = newSeats;
  }

  /** A strategy asks for an order. */
  long signal(int instrument, OrderIntent intent) {
    if (listens) {
      listener.onSignal(lane, instrument, intent, now());
    }
    return submit(instrument, intent);
  }

  long submit(int instrument, OrderIntent intent) {
    Refusal refusal = check(instrument, intent);
    Order order = orders.open(instrument, intent, now());
    if (refusal == Refusal.NONE) {
      announce(order);
      return order.id();
    }
    change(order, OrderState.REJECTED, refusal);
    return Trading.REFUSED;
  }

  private Refusal check(int instrument, OrderIntent intent) {
    if (state != TradingState.ACTIVE) {
      Refusal commanded = checkState(instrument, intent);
      if (commanded != Refusal.NONE) {
        return commanded;
      }
    }
    if (!risk.allowsOneMoreThan(orders.live())) {
      return Refusal.MAX_OPEN_ORDERS;
    }
    return risk.check(
        intent,
        instrument,
        step.series(instrument).instrument(),
        step.lastTicks(instrument),
        orders.openLots(instrument, Side.BUY),
        orders.openLots(instrument, Side.SELL));
  }

  private Refusal checkState(int instrument, OrderIntent intent) {
    if (state != TradingState.REDUCING) {
      return commanded();
    }
    long held = account.position(instrument).lots();
    Side exit = held > 0 ? Side.SELL : Side.BUY;
    long leftLots = Math.abs(held) - orders.openLots(instrument, exit);
    boolean reduces = held != 0 && intent.side() == exit && intent.quantityLots() <= leftLots;
    return reduces || intent.isReduceOnly() ? Refusal.NONE : Refusal.REDUCING;
  }

  private Refusal commanded() {
    return switch (state) {
      case ACTIVE -> Refusal.NONE;
      case PAUSED -> Refusal.PAUSED;
      case REDUCING -> Refusal.REDUCING;
      case HALTED -> Refusal.HALTED;
    };
  }

  /** What the lane may do from now on. */
  void become(TradingState next) {
    state = next;
  }

  TradingState state() {
    return state;
  }

  /** Closes a position at the market, whatever the limits and the state of the lane are. */
  void close(int instrument) {
    long held = account.position(instrument).lots();
    if (held != 0) {
      OrderIntent intent = held > 0 ? replacement.sell(held) : replacement.buy(-held);
      announce(orders.open(instrument, intent.reduceOnly(), now()));
    }
  }

  /** Carries out what somebody commands between two events, at its own time. */
  void command(long timeNanos, Runnable work) {
    commandNanos = timeNanos;
    work.run();
    commandNanos = 0;
  }

  Refusal cancel(int instrument, long orderId) {
    Order order = orders.find(orderId);
    if (order == null || order.instrument() != instrument) {
      return refuseRequest(orderId, Refusal.UNKNOWN_ORDER);
    }
    change(order, OrderState.CANCELLED, Refusal.BY_REQUEST);
    return Refusal.NONE;
  }

  void cancelAll(int instrument) {
    // Orders that the callbacks submit meanwhile are not meant.
    int open = orders.size();
    for (int i = 0; i < open; i++) {
      Order order = orders.get(i);
      if (order.instrument() == instrument && !order.state().isFinal()) {
        change(order, OrderState.CANCELLED, Refusal.BY_REQUEST);
      }
    }
  }

  /** What is to be left passes risk as a new order of the same kind would, the old one aside. */
  Refusal modify(int instrument, long orderId, long lots, long limitTicks, long stopTicks) {
    Order order = orders.find(orderId);
    if (order == null || order.instrument() != instrument) {
      return refuseRequest(orderId, Refusal.UNKNOWN_ORDER);
    }
    if (state != TradingState.ACTIVE) {
      return refuseRequest(orderId, commanded());
    }
    long filled = order.filledLots();
    describe(order, lots > filled ? lots - filled : 0, limitTicks, stopTicks);
    long openBuys = orders.openLots(instrument, Side.BUY);
    long openSells = orders.openLots(instrument, Side.SELL);
    Refusal refusal =
        risk.check(
            replacement,
            instrument,
            step.series(instrument).instrument(),
            step.lastTicks(instrument),
            openBuys - (order.side() == Side.BUY ? order.openLots() : 0),
            openSells - (order.side() == Side.SELL ? order.openLots() : 0));
    if (refusal != Refusal.NONE) {
      return refuseRequest(orderId, refusal);
    }
    order.modify(
        order.filledLots() + replacement.quantityLots(),
        replacement.limitTicks(),
        replacement.stopTicks(),
        now());
    announce(order);
    return Refusal.NONE;
  }

  /** What is to be left of an order, as an intent. */
  private void describe(Order order, long lots, long limitTicks, long stopTicks) {
    OrderIntent same = order.side() == Side.BUY ? replacement.buy(lots) : replacement.sell(lots);
    if (order.type() == OrderType.LIMIT) {
      same.limit(limitTicks);
    } else if (order.type() == OrderType.STOP) {
      same.stop(stopTicks);
    } else if (order.type() == OrderType.STOP_LIMIT) {
      same.stopLimit(stopTicks, limitTicks);
    }
    if (order.isReduceOnly()) {
      same.reduceOnly();
    }
  }

  /** What an external venue executed is booked, whether the account can afford it or not. */
  void executed(Order order, long priceTicks, long lots) {
    Instrument instrument = step.series(order.instrument()).instrument();
    long amount = instrument.amountMicros(priceTicks, lots);
    book(order, priceTicks, lots, amount, commission.feeMicros(order.side(), lots, amount));
  }

  /** The same for an order that was cancelled before this came; it is not among the open ones. */
  void executedLate(Order order, long priceTicks, long lots) {
    Instrument instrument = step.series(order.instrument()).instrument();
    long amount = instrument.amountMicros(priceTicks, lots);
    long fee = commission.feeMicros(order.side(), lots, amount);
    order.fillLate(lots, amount, fee, now());
    bookFilled(order, priceTicks, lots, amount, fee);
  }

  Refusal refuseRequest(long orderId, Refusal reason) {
    if (listens) {
      listener.onRefusedRequest(lane, orderId, reason, now());
    }
    return reason;
  }

  @Override
  public long execute(Order order, long priceTicks, long mostLots) {
    int index = order.instrument();
    long held = account.position(index).lots();
    long lots = Math.min(order.openLots(), mostLots);
    if (order.isReduceOnly()) {
      lots = Math.min(lots, Math.max(0, -order.side().sign() * held));
      if (lots == 0) {
        change(order, OrderState.CANCELLED, Refusal.REDUCE_ONLY);
        return 0;
      }
    }
    Instrument instrument = step.series(index).instrument();
    long amount = instrument.amountMicros(priceTicks, lots);
    long fee = commission.feeMicros(order.side(), lots, amount);
    Refusal refusal = settle(order.side(), held, lots, amount, fee);
    if (refusal != Refusal.NONE) {
      boolean partly = order.state() == OrderState.PARTIALLY_FILLED;
      change(order, partly ? OrderState.CANCELLED : OrderState.REJECTED, refusal);
      return 0;
    }
    book(order, priceTicks, lots, amount, fee);
    if (order.isReduceOnly() && !order.state().isFinal() && account.position(index).isFlat()) {
      change(order, OrderState.CANCELLED, Refusal.REDUCE_ONLY);
    }
    return lots;
  }

  /** Whether a cash account can settle this: it neither lends money nor shares. */
  private Refusal settle(Side side, long held, long lots, long amountMicros, long feeMicros) {
    long cash = account.cashMicros();
    if (side == Side.BUY) {
      return Math.addExact(amountMicros, feeMicros) > cash
          ? Refusal.INSUFFICIENT_CASH
          : Refusal.NONE;
    }
    if (lots > held) {
      return Refusal.SHORT_SALE;
    }
    return feeMicros > Math.addExact(cash, amountMicros) ? Refusal.INSUFFICIENT_CASH : Refusal.NONE;
  }

  private void book(Order order, long ticks, long lots, long amountMicros, long feeMicros) {
    order.fill(lots, amountMicros, feeMicros, now());
    if (order.state().isFinal()) {
      orders.ended();
    }
    bookFilled(order, ticks, lots, amountMicros, feeMicros);
  }

  /** Books what the order has counted already, and tells everybody. */
  private void bookFilled(Order order, long ticks, long lots, long amountMicros, long feeMicros) {
    int index = order.instrument();
    long time = now();
    long signedLots = order.side() == Side.BUY ? lots : -lots;
    RoundTrip trip = account.book(index, signedLots, amountMicros, feeMicros, time);
    statistics.addFill();
    equityChanged = true;
    fill.set(statistics.fills(), order, time);
    fill.setAmounts(lots, ticks, amountMicros, feeMicros, account.position(index).lots());
    if (listens) {
      listener.onFill(lane, fill);
    }
    if (trip != null) {
      statistics.addTrade(trip.profitMicros());
      if (listens) {
        listener.onRoundTrip(lane, trip);
      }
    }
    tell(order, fill);
  }

  /** A strategy that changed the order at its fill was told so already. */
  private void tell(Order order, Fill itsFill) {
    OrderState state = order.state();
    if (listens) {
      listener.onOrder(lane, order);
    }
    seats[order.instrument()].onFill(itsFill);
    if (order.state() == state) {
      seats[order.instrument()].onOrder(order);
    }
  }

  @Override
  public void change(Order order, OrderState next, Refusal reason) {
    order.become(next, reason, now());
    if (next.isFinal()) {
      orders.ended();
    }
    announce(order);
  }

  private void announce(Order order) {
    changes++;
    if (listens) {
      listener.onOrder(lane, order);
    }
    seats[order.instrument()].onOrder(order);
  }

  @Override
  public void pathDecided(int instrument) {
    statistics.addAmbiguousBar();
  }

  @Override
  public long positionLots(int instrument) {
    return account.position(instrument).lots();
  }

  /** Whether the account changed since the last call. */
  boolean takeEquityChanged() {
    boolean changed = equityChanged;
    equityChanged = false;
    return changed;
  }

  /** Grows whenever an order is opened, modified or ended, fills aside. */
  long changes() {
    return changes;
  }

  /** Time of the event being worked. A group of one instrument has events without a step. */
  long now() {
    if (commandNanos != 0) {
      return commandNanos;
    }
    return onlySeries == null ? step.timeNanos() : onlySeries.timeNanos()[onlySeries.row()];
  }
}
