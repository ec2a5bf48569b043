package dev.lockstep.operators.live.engine;

import dev.lockstep.live.Command;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.OrderType;
import dev.lockstep.order.Side;
import dev.lockstep.order.TimeInForce;
import dev.lockstep.wire.TradeEventDecoder;
import dev.lockstep.wire.generated.ControlCommand;

/** The engine's words for orders in the wire's numbers, and back. */
final class WireTerms {
  private WireTerms() {}

  static byte side(Side side) {
    return side == Side.BUY
        ? dev.lockstep.wire.generated.Side.Buy
        : dev.lockstep.wire.generated.Side.Sell;
  }

  static Side side(byte side) {
    return side == dev.lockstep.wire.generated.Side.Buy ? Side.BUY : Side.SELL;
  }

  static byte type(OrderType type) {
    return switch (type) {
      case MARKET -> dev.lockstep.wire.generated.OrderType.Market;
      case LIMIT -> dev.lockstep.wire.generated.OrderType.Limit;
      case STOP -> dev.lockstep.wire.generated.OrderType.Stop;
      case STOP_LIMIT -> dev.lockstep.wire.generated.OrderType.StopLimit;
    };
  }

  static byte timeInForce(TimeInForce timeInForce) {
    return switch (timeInForce) {
      case GTC -> dev.lockstep.wire.generated.TimeInForce.Gtc;
      case DAY -> dev.lockstep.wire.generated.TimeInForce.Day;
      case GTD -> dev.lockstep.wire.generated.TimeInForce.Gtd;
      case IOC -> dev.lockstep.wire.generated.TimeInForce.Ioc;
      case FOK -> dev.lockstep.wire.generated.TimeInForce.Fok;
    };
  }

  static byte state(OrderState state) {
    return switch (state) {
      case PENDING -> dev.lockstep.wire.generated.OrderState.Pending;
      case WORKING -> dev.lockstep.wire.generated.OrderState.Working;
      case PARTIALLY_FILLED -> dev.lockstep.wire.generated.OrderState.PartiallyFilled;
      case FILLED -> dev.lockstep.wire.generated.OrderState.Filled;
      case CANCELLED -> dev.lockstep.wire.generated.OrderState.Cancelled;
      case REJECTED -> dev.lockstep.wire.generated.OrderState.Rejected;
      case EXPIRED -> dev.lockstep.wire.generated.OrderState.Expired;
    };
  }

  /** The order that a valid OrderPlaced event asks for, in {@code intent}. */
  static OrderIntent intent(TradeEventDecoder event, OrderIntent intent) {
    if (side(event.side()) == Side.BUY) {
      intent.buy(event.quantityLots());
    } else {
      intent.sell(event.quantityLots());
    }
    switch (event.orderType()) {
      case dev.lockstep.wire.generated.OrderType.Limit -> intent.limit(event.limitPriceTicks());
      case dev.lockstep.wire.generated.OrderType.Stop -> intent.stop(event.stopPriceTicks());
      case dev.lockstep.wire.generated.OrderType.StopLimit ->
          intent.stopLimit(event.stopPriceTicks(), event.limitPriceTicks());
      default -> {
        // A market order has no prices.
      }
    }
    switch (event.timeInForce()) {
      case dev.lockstep.wire.generated.TimeInForce.Day -> intent.day();
      case dev.lockstep.wire.generated.TimeInForce.Gtd -> intent.goodTill(event.expireTimeNanos());
      case dev.lockstep.wire.generated.TimeInForce.Ioc -> intent.immediateOrCancel();
      case dev.lockstep.wire.generated.TimeInForce.Fok -> intent.fillOrKill();
      default -> {
        // Good till cancelled, as every order is at first.
      }
    }
    return intent;
  }

  static Command command(byte command) {
    return switch (command) {
      case ControlCommand.Pause -> Command.PAUSE;
      case ControlCommand.Resume -> Command.RESUME;
      case ControlCommand.Flatten -> Command.FLATTEN;
      case ControlCommand.Reduce -> Command.REDUCE;
      case ControlCommand.Halt -> Command.HALT;
      default -> throw new IllegalStateException("no command has number " + command);
    };
  }
}
