package dev.lockstep.wire;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.lockstep.wire.generated.OrderEvent;
import java.nio.ByteBuffer;

/** Encodes order events into frames. Reused by one thread; a frame is valid until the next call. */
public final class OrderEventEncoder {
  private final FlatBufferBuilder builder = new FlatBufferBuilder(512);
  private final FrameEncoder frames;

  public OrderEventEncoder(FrameSettings settings) {
    frames = new FrameEncoder(settings);
  }

  /**
   * The frame from position to limit, array-backed; equal drafts give equal bytes. An event without
   * group, lane, positive sequence or a time that is not negative is a defect of the caller and
   * throws; the other rules are checked by whoever reads. Nothing is allocated but the UTF-8 of
   * strings that changed.
   */
  public ByteBuffer encode(OrderEventDraft draft) {
    draft.checkIdentity();
    builder.clear();
    int groupAt = draft.group.write(builder);
    int laneAt = draft.lane.write(builder);
    int symbolAt = draft.symbol.write(builder);
    int reasonAt = draft.reason.write(builder);
    OrderEvent.startOrderEvent(builder);
    addLongs(draft);
    OrderEvent.addGroup(builder, groupAt);
    OrderEvent.addLane(builder, laneAt);
    OrderEvent.addPartition(builder, draft.partition);
    OrderEvent.addRow(builder, draft.row);
    OrderEvent.addSymbol(builder, symbolAt);
    OrderEvent.addReason(builder, reasonAt);
    OrderEvent.addKind(builder, draft.kind);
    OrderEvent.addSide(builder, draft.side);
    OrderEvent.addOrderType(builder, draft.orderType);
    OrderEvent.addTimeInForce(builder, draft.timeInForce);
    OrderEvent.addOrderState(builder, draft.orderState);
    OrderEvent.addReduceOnly(builder, draft.reduceOnly);
    OrderEvent.finishOrderEventBuffer(builder, OrderEvent.endOrderEvent(builder));
    return frames.encode(MessageType.ORDER_EVENT, builder.dataBuffer());
  }

  /** The widest fields first, so that no room is lost between them. */
  private void addLongs(OrderEventDraft draft) {
    OrderEvent.addSequence(builder, draft.sequence);
    OrderEvent.addAccountId(builder, draft.accountId);
    OrderEvent.addOffset(builder, draft.offset);
    OrderEvent.addTimestampNanos(builder, draft.timestampNanos);
    OrderEvent.addOrderId(builder, draft.orderId);
    OrderEvent.addClientOrderId(builder, draft.clientOrderId);
    OrderEvent.addQuantityLots(builder, draft.quantityLots);
    OrderEvent.addFilledLots(builder, draft.filledLots);
    OrderEvent.addLimitPriceTicks(builder, draft.limitPriceTicks);
    OrderEvent.addStopPriceTicks(builder, draft.stopPriceTicks);
    OrderEvent.addExpireTimeNanos(builder, draft.expireTimeNanos);
    OrderEvent.addFillNumber(builder, draft.fillNumber);
    OrderEvent.addFillLots(builder, draft.fillLots);
    OrderEvent.addPriceTicks(builder, draft.priceTicks);
    OrderEvent.addAmountMicros(builder, draft.amountMicros);
    OrderEvent.addFeeMicros(builder, draft.feeMicros);
    OrderEvent.addPositionLots(builder, draft.positionLots);
    OrderEvent.addCostMicros(builder, draft.costMicros);
    OrderEvent.addRealisedMicros(builder, draft.realisedMicros);
    OrderEvent.addFeesMicros(builder, draft.feesMicros);
    OrderEvent.addCashMicros(builder, draft.cashMicros);
    OrderEvent.addEquityMicros(builder, draft.equityMicros);
  }
}
