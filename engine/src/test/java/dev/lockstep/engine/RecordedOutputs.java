package dev.lockstep.engine;

import dev.lockstep.account.RoundTrip;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.OrderType;
import dev.lockstep.order.Refusal;
import dev.lockstep.order.Side;
import dev.lockstep.order.TimeInForce;
import java.util.ArrayList;
import java.util.List;

/** Turns every call of an engine's lanes into a value. */
public final class RecordedOutputs implements LaneListener {
  private final List<Output> all = new ArrayList<>();

  /** Anything that left a lane. Equal when every field is, to the last bit. */
  public sealed interface Output {
    int lane();
  }

  /** What an order looked like when it changed. */
  public record OrderUpdate(
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
      boolean isTriggered,
      long submittedNanos,
      long updatedNanos)
      implements Output {

    @Override
    public String toString() {
      String reason = refusal == Refusal.NONE ? "" : " " + refusal;
      return day(updatedNanos) + ": #" + id + " " + state + reason;
    }
  }

  /** A refused request to cancel or modify. */
  public record RefusedRequest(int lane, long orderId, Refusal reason, long timeNanos)
      implements Output {
    @Override
    public String toString() {
      return day(timeNanos) + ": request for #" + orderId + " refused: " + reason;
    }
  }

  /** A fill. */
  public record Filled(
      int lane,
      long sequence,
      long orderId,
      int instrument,
      Side side,
      long timeNanos,
      long lots,
      long priceTicks,
      long amountMicros,
      long feeMicros,
      long positionLots)
      implements Output {

    @Override
    public String toString() {
      return day(timeNanos) + ": " + side + " " + lots + " " + symbol() + " at " + priceTicks;
    }

    private char symbol() {
      return (char) ('A' + instrument);
    }
  }

  /** A closed round trip. */
  public record Closed(
      int lane,
      int instrument,
      boolean isLong,
      long openedNanos,
      long closedNanos,
      long entryLots,
      long entryMicros,
      long exitMicros,
      long feeMicros,
      long profitMicros)
      implements Output {}

  /** The end of a day. */
  public record DayEnd(int lane, int epochDay, long cashMicros, double equityMicros)
      implements Output {
    @Override
    public String toString() {
      return epochDay + ": cash " + cashMicros / 1e6 + ", equity " + equityMicros / 1e6;
    }
  }

  @Override
  public void onOrder(int lane, Order order) {
    all.add(
        new OrderUpdate(
            lane,
            order.id(),
            order.instrument(),
            order.side(),
            order.type(),
            order.timeInForce(),
            order.state(),
            order.refusal(),
            order.quantityLots(),
            order.filledLots(),
            order.filledAmountMicros(),
            order.feeMicros(),
            order.limitTicks(),
            order.stopTicks(),
            order.isTriggered(),
            order.submittedNanos(),
            order.updatedNanos()));
  }

  @Override
  public void onRefusedRequest(int lane, long orderId, Refusal reason, long timeNanos) {
    all.add(new RefusedRequest(lane, orderId, reason, timeNanos));
  }

  @Override
  public void onFill(int lane, Fill fill) {
    all.add(
        new Filled(
            lane,
            fill.sequence(),
            fill.order().id(),
            fill.instrument(),
            fill.side(),
            fill.timeNanos(),
            fill.lots(),
            fill.priceTicks(),
            fill.amountMicros(),
            fill.feeMicros(),
            fill.positionLots()));
  }

  @Override
  public void onRoundTrip(int lane, RoundTrip trip) {
    all.add(
        new Closed(
            lane,
            trip.instrument(),
            trip.isLong(),
            trip.openedNanos(),
            trip.closedNanos(),
            trip.entryLots(),
            trip.entryMicros(),
            trip.exitMicros(),
            trip.feeMicros(),
            trip.profitMicros()));
  }

  @Override
  public void onDay(int lane, int epochDay, long cashMicros, double equityMicros) {
    all.add(new DayEnd(lane, epochDay, cashMicros, equityMicros));
  }

  /** Everything, in the order of the calls. */
  public List<Output> all() {
    return List.copyOf(all);
  }

  /** Everything of one lane. Lanes run one after the other over each block. */
  public List<Output> ofLane(int lane) {
    return all.stream().filter(output -> output.lane() == lane).toList();
  }

  /** The values of one kind. */
  public <T extends Output> List<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static long day(long timeNanos) {
    return Math.floorDiv(timeNanos, Events.DAY);
  }
}
