package dev.lockstep.operators.live.engine;

import dev.lockstep.account.Account;
import dev.lockstep.account.Position;
import dev.lockstep.live.LiveListener;
import dev.lockstep.operators.live.LiveSpec;
import dev.lockstep.operators.live.OutputStream;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.Refusal;
import dev.lockstep.order.TimeInForce;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.OrderEventDraft;
import dev.lockstep.wire.OrderEventEncoder;
import dev.lockstep.wire.generated.OrderEventKind;
import java.nio.charset.StandardCharsets;

/**
 * Encodes what engines put out, numbered within their group, with the place in the log that caused
 * it. One for all engines of an operator: whoever feeds an engine says first which one and where.
 */
final class LiveRecorder implements LiveListener {
  // configuration
  private final LiveSpec spec;
  private final Outbox outbox;
  private final OrderInstructions instructions;
  private final LiveMetrics metrics;

  // runtime state
  private final OrderEventEncoder encoder = new OrderEventEncoder(FrameSettings.DEFAULT);
  private final OrderEventDraft draft = new OrderEventDraft();
  private HotGroup group;
  private int partition;
  private long offset;
  private int row;
  private boolean wasFilled;
  private boolean sawFill;

  LiveRecorder(LiveSpec spec, Outbox outbox, LiveMetrics metrics) {
    this.spec = spec;
    this.outbox = outbox;
    this.metrics = metrics;
    instructions = new OrderInstructions(outbox);
  }

  /** What follows is caused by this record of the log. */
  void begin(HotGroup newGroup, int newPartition, long newOffset) {
    group = newGroup;
    partition = newPartition;
    offset = newOffset;
    row = 0;
    sawFill = false;
  }

  /** What follows is caused by this row of the record. */
  void row(int newRow) {
    row = newRow;
  }

  /** Whether an account changed since {@link #begin}. */
  boolean sawFill() {
    return sawFill;
  }

  @Override
  public void onSignal(LaneId lane, int instrument, OrderIntent intent, long timeNanos) {
    boolean isGoodTill = intent.timeInForce() == TimeInForce.GTD;
    begin(OrderEventKind.Signal, lane, timeNanos)
        .symbol(symbol(instrument))
        .side(WireTerms.side(intent.side()))
        .orderType(WireTerms.type(intent.type()))
        .timeInForce(WireTerms.timeInForce(intent.timeInForce()))
        .quantityLots(intent.quantityLots())
        .limitPriceTicks(intent.type().hasLimit() ? intent.limitTicks() : 0)
        .stopPriceTicks(intent.type().hasStop() ? intent.stopTicks() : 0)
        .expireTimeNanos(isGoodTill ? intent.expireTimeNanos() : 0)
        .reduceOnly(intent.isReduceOnly());
    put(OutputStream.SIGNALS);
  }

  @Override
  public void onOrder(LaneId lane, Order order) {
    String symbol = symbol(order.instrument());
    begin(OrderEventKind.OrderUpdate, lane, order.updatedNanos())
        .symbol(symbol)
        .orderState(WireTerms.state(order.state()))
        .expireTimeNanos(order.timeInForce() == TimeInForce.GTD ? order.expireTimeNanos() : 0)
        .quantityLots(order.quantityLots())
        .filledLots(order.filledLots())
        .limitPriceTicks(order.type().hasLimit() ? order.limitTicks() : 0)
        .stopPriceTicks(order.type().hasStop() ? order.stopTicks() : 0)
        .reduceOnly(order.isReduceOnly());
    describe(order);
    if (order.refusal() != Refusal.NONE) {
      draft.reason(order.refusal().name());
    }
    put(OutputStream.UPDATES);
    count(order);
    if (lane.isExternal() && !wasFilled) {
      instructions.send(group, lane, symbol, order);
    }
    wasFilled = false;
  }

  private void describe(Order order) {
    draft
        .orderId(order.id())
        .clientOrderId(order.clientId())
        .side(WireTerms.side(order.side()))
        .orderType(WireTerms.type(order.type()))
        .timeInForce(WireTerms.timeInForce(order.timeInForce()));
  }

  private void count(Order order) {
    if (order.state() == OrderState.PENDING && order.revision() == 0) {
      metrics.addOrder();
    } else if (order.state() == OrderState.REJECTED) {
      metrics.addRefusal();
    }
  }

  @Override
  public void onRefusedRequest(LaneId lane, long orderId, Refusal reason, long timeNanos) {
    begin(OrderEventKind.RequestRefused, lane, timeNanos).orderId(orderId).reason(reason.name());
    put(OutputStream.UPDATES);
    metrics.addRefusal();
  }

  @Override
  public void onFill(LaneId lane, Fill fill, Account account) {
    String symbol = symbol(fill.instrument());
    begin(OrderEventKind.Fill, lane, fill.timeNanos())
        .symbol(symbol)
        .fillNumber(fill.sequence())
        .fillLots(fill.lots())
        .priceTicks(fill.priceTicks())
        .amountMicros(fill.amountMicros())
        .feeMicros(fill.feeMicros())
        .positionLots(fill.positionLots())
        .cashMicros(account.cashMicros());
    describe(fill.order());
    put(OutputStream.FILLS);
    Position position = account.position(fill.instrument());
    begin(OrderEventKind.Position, lane, fill.timeNanos())
        .symbol(symbol)
        .positionLots(position.lots())
        .costMicros(position.costMicros())
        .realisedMicros(account.realisedMicros())
        .feesMicros(account.feesMicros())
        .cashMicros(account.cashMicros());
    String key = group.name() + "/" + lane.name() + "/" + symbol;
    put(OutputStream.POSITIONS, key.getBytes(StandardCharsets.UTF_8));
    metrics.addFill();
    sawFill = true;
    // The update that follows says the same of the order: the venue knows it.
    wasFilled = true;
  }

  @Override
  public void onEquity(LaneId lane, long timeNanos, long cashMicros, double equityMicros) {
    begin(OrderEventKind.Equity, lane, timeNanos).cashMicros(cashMicros).equityMicros(equityMicros);
    put(OutputStream.EQUITY);
  }

  private OrderEventDraft begin(byte kind, LaneId lane, long timeNanos) {
    return draft
        .clear()
        .kind(kind)
        .sequence(group.nextOutput())
        .group(group.nameUtf8())
        .lane(lane.name())
        .accountId(lane.accountId())
        .partition(partition)
        .offset(offset)
        .row(row)
        .timestampNanos(timeNanos);
  }

  private String symbol(int instrument) {
    return spec.groups().get(group.number()).instruments().get(instrument).symbol();
  }

  private void put(OutputStream stream) {
    put(stream, group.nameUtf8());
  }

  private void put(OutputStream stream, byte[] key) {
    outbox.add(stream, key, encoder.encode(draft));
  }
}
