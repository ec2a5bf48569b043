package dev.lockstep.operators.result;

import dev.lockstep.order.Order;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.OrderType;
import dev.lockstep.order.Refusal;
import dev.lockstep.order.Side;
import dev.lockstep.order.TimeInForce;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * An order as it stood after one change of its state; the last record of an id is how it ended.
 *
 * @param id within its lane, counted from 1
 * @param instrument index in the group
 * @param refusal why it was rejected, cancelled or expired
 */
public record OrderRecord(
    int lane,
    long id,
    int instrument,
    Side side,
    OrderType type,
    TimeInForce timeInForce,
    OrderState state,
    Refusal refusal,
    long quantityLots,
    long filledLots,
    long filledAmountMicros,
    long feeMicros,
    long limitTicks,
    long stopTicks,
    long expireTimeNanos,
    boolean reduceOnly,
    long submittedNanos,
    long updatedNanos) {

  static void write(int lane, Order order, SnapshotWriter out) {
    out.putInt(lane);
    out.putLong(order.id());
    out.putInt(order.instrument());
    out.putEnum(order.side());
    out.putEnum(order.type());
    out.putEnum(order.timeInForce());
    out.putEnum(order.state());
    out.putEnum(order.refusal());
    out.putLong(order.quantityLots());
    out.putLong(order.filledLots());
    out.putLong(order.filledAmountMicros());
    out.putLong(order.feeMicros());
    out.putLong(order.limitTicks());
    out.putLong(order.stopTicks());
    out.putLong(order.expireTimeNanos());
    out.putBoolean(order.isReduceOnly());
    out.putLong(order.submittedNanos());
    out.putLong(order.updatedNanos());
  }

  public static OrderRecord read(SnapshotReader in) {
    return new OrderRecord(
        in.getInt(),
        in.getLong(),
        in.getInt(),
        in.getEnum(Side.class),
        in.getEnum(OrderType.class),
        in.getEnum(TimeInForce.class),
        in.getEnum(OrderState.class),
        in.getEnum(Refusal.class),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getBoolean(),
        in.getLong(),
        in.getLong());
  }
}
