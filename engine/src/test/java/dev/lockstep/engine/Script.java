package dev.lockstep.engine;

import dev.lockstep.market.Bar;
import dev.lockstep.market.TradePrint;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A strategy that does what the test says at given events of its instrument, counted from 0. */
final class Script implements Strategy {
  private static final int STATE_VERSION = 1;

  private final Map<Integer, Consumer<Trading>> actions = new HashMap<>();
  private final List<String> notes;
  private BiConsumer<Fill, Trading> atFill = (fill, trading) -> {};
  private BiConsumer<Order, Trading> atOrder = (order, trading) -> {};
  private int events;

  /** Notes every callback in {@code notes}. */
  Script(List<String> notes) {
    this.notes = notes;
  }

  void at(int event, Consumer<Trading> action) {
    actions.merge(event, action, Consumer::andThen);
  }

  void atFill(BiConsumer<Fill, Trading> action) {
    atFill = action;
  }

  void atOrder(BiConsumer<Order, Trading> action) {
    atOrder = action;
  }

  @Override
  public void open(Setup setup) {
    notes.add("open " + setup.instrument().symbol());
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    notes.add("bar " + trading.instrument().symbol() + " " + bar.closeTicks());
    act(trading);
  }

  @Override
  public void onTrade(TradePrint print, Trading trading) {
    notes.add("print " + trading.instrument().symbol() + " " + print.priceTicks());
    act(trading);
  }

  private void act(Trading trading) {
    actions.getOrDefault(events++, none -> {}).accept(trading);
  }

  @Override
  public void onFill(Fill fill, Trading trading) {
    notes.add("fill " + trading.instrument().symbol() + " " + fill.lots());
    atFill.accept(fill, trading);
  }

  @Override
  public void onOrder(Order order, Trading trading) {
    notes.add("order " + order.id() + " " + order.state());
    atOrder.accept(order, trading);
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    state.putInt(events);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("script", STATE_VERSION);
    events = state.getInt();
  }
}
