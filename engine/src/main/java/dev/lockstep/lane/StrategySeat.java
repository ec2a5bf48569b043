package dev.lockstep.lane;

import dev.lockstep.account.Account;
import dev.lockstep.account.Position;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Bar;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.Quote;
import dev.lockstep.market.Series;
import dev.lockstep.market.Step;
import dev.lockstep.market.TradePrint;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Refusal;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;
import dev.lockstep.venue.OpenOrders;

/** One strategy at work on one instrument of a lane, and what it trades through. */
final class StrategySeat implements Trading {
  private static final double MICROS = 1e6;
  private static final double BILLION = 1e9;

  // configuration
  private final Strategy strategy;
  private final int index;
  private final Series series;
  private final Step step;
  private final Bar bar;
  private final TradePrint print;
  private final Quote quote;

  // runtime state
  private final Account account;
  private final Position position;
  private final OpenOrders orders;
  private final OrderDesk desk;
  private final OrderIntent intent = new OrderIntent();

  StrategySeat(
      Strategy strategy,
      int index,
      LaneMarket market,
      Account account,
      OpenOrders orders,
      OrderDesk desk) {
    this.strategy = strategy;
    this.index = index;
    step = market.prices();
    this.account = account;
    this.orders = orders;
    this.desk = desk;
    series = step.series(index);
    position = account.position(index);
    bar = new Bar(market.rows().series(index));
    print = new TradePrint(series);
    quote = new Quote(market.quotes(), index);
  }

  /** Hands the present row to the strategy. */
  void onEvent(EventKind kind) {
    if (kind == EventKind.BAR) {
      strategy.onBar(bar, this);
    } else {
      strategy.onTrade(print, this);
    }
  }

  void onQuote() {
    strategy.onQuote(quote, this);
  }

  void onFill(Fill fill) {
    strategy.onFill(fill, this);
  }

  void onOrder(Order order) {
    strategy.onOrder(order, this);
  }

  Strategy strategy() {
    return strategy;
  }

  Bar bar() {
    return bar;
  }

  @Override
  public Instrument instrument() {
    return series.instrument();
  }

  @Override
  public long timeNanos() {
    return desk.now();
  }

  @Override
  public long positionLots() {
    return position.lots();
  }

  @Override
  public boolean hasOpenOrders() {
    return !orders.isEmpty() && orders.count(index) > 0;
  }

  @Override
  public double cash() {
    return account.cashMicros() / MICROS;
  }

  @Override
  public double equity() {
    return Equity.exactMicros(account, step) / MICROS;
  }

  @Override
  public double averagePrice() {
    long lots = position.lots();
    if (lots == 0) {
      return Double.NaN;
    }
    double perTick = series.instrument().microsPerTickLot();
    double ticks = position.costMicros() / (lots * perTick);
    return ticks * series.instrument().tickSize().units() / series.instrument().priceDivisor();
  }

  @Override
  public long lotsFor(double fractionOfEquity) {
    return series
        .instrument()
        .lotsFor(
            Equity.exactMicros(account, step),
            Math.round(fractionOfEquity * BILLION),
            step.lastTicks(index));
  }

  @Override
  public OrderIntent intent() {
    return intent;
  }

  @Override
  public long submit(OrderIntent newIntent) {
    return desk.signal(index, newIntent);
  }

  @Override
  public Refusal cancel(long orderId) {
    return desk.cancel(index, orderId);
  }

  @Override
  public void cancelAll() {
    desk.cancelAll(index);
  }

  @Override
  public Refusal modify(long orderId, long quantityLots, long limitTicks, long stopTicks) {
    return desk.modify(index, orderId, quantityLots, limitTicks, stopTicks);
  }
}
