package dev.lockstep.operators.live.engine;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.live.Fate;
import dev.lockstep.live.LiveBar;
import dev.lockstep.live.LiveEngine;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.wire.ControlEventDecoder;
import dev.lockstep.wire.MarketBlockDecoder;
import dev.lockstep.wire.TradeEventDecoder;
import dev.lockstep.wire.generated.BlockKind;
import dev.lockstep.wire.generated.EventType;

/** Hands decoded events to an engine. Allocates nothing. */
final class EventFeed {
  private final OrderIntent intent = new OrderIntent();
  private final LiveBar bar = new LiveBar();

  /** {@code instrument} has this index in the engine's group; a heartbeat needs none. */
  Fate event(LiveEngine engine, TradeEventDecoder event, int index, Instrument instrument) {
    return switch (event.eventType()) {
      case EventType.TradeExecuted -> executed(engine, event, index, instrument);
      case EventType.Quote ->
          engine.quote(
              index,
              event.sequence(),
              event.timestampNanos(),
              WireTerms.side(event.side()),
              event.priceTicks(),
              instrument.quantity(event.quantityLots()));
      case EventType.Heartbeat -> engine.heartbeat(event.sequence(), event.timestampNanos());
      case EventType.OrderPlaced ->
          engine.placeOrder(
              index, event.userId(), event.orderId(), WireTerms.intent(event, intent));
      case EventType.OrderCancelled -> engine.cancelOrder(index, event.userId(), event.orderId());
      case EventType.OrderModified ->
          engine.modifyOrder(
              index,
              event.userId(),
              event.orderId(),
              event.quantityLots(),
              event.limitPriceTicks(),
              event.stopPriceTicks());
      case EventType.OrderRejected -> engine.rejected(index, event.userId(), event.orderId());
      default -> Fate.PROCESSED;
    };
  }

  private static Fate executed(
      LiveEngine engine, TradeEventDecoder event, int index, Instrument instrument) {
    if (event.orderId() != 0) {
      return engine.executed(
          index, event.userId(), event.orderId(), event.quantityLots(), event.priceTicks());
    }
    return engine.print(
        index,
        event.sequence(),
        event.timestampNanos(),
        event.priceTicks(),
        instrument.quantity(event.quantityLots()));
  }

  Fate row(LiveEngine engine, MarketBlockDecoder block, int row, int index) {
    long sequence = block.sequence() == 0 ? 0 : block.sequence() + row;
    if (block.kind() == BlockKind.Trades) {
      return engine.print(
          index, sequence, block.timeNanos(row), block.closeTicks(row), block.volume(row));
    }
    bar.set(
        block.openTicks(row),
        block.highTicks(row),
        block.lowTicks(row),
        block.closeTicks(row),
        block.volume(row));
    return engine.bar(index, sequence, block.timeNanos(row), block.barPeriodNanos(), bar);
  }

  Fate command(LiveEngine engine, ControlEventDecoder event) {
    return engine.command(
        event.sequence(), event.lane().toString(), WireTerms.command(event.command()));
  }
}
