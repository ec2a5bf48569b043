package dev.lockstep.wire;

import java.nio.ByteBuffer;

/**
 * Reads one order event at a time out of its frame. Every byte is checked first; fields may be
 * asked for only after {@link DecodeReason#OK}. Reused, one thread, no allocation but for strings.
 */
public final class OrderEventDecoder {
  private final FrameDecoder frame = new FrameDecoder();
  private final PayloadTable table = OrderEventFields.table();
  private final TextView group = new TextView(table);
  private final TextView lane = new TextView(table);
  private final TextView symbol = new TextView(table);
  private final TextView reason = new TextView(table);

  private byte kind;
  private long sequence;
  private long accountId;
  private int partition;
  private long offset;
  private int row;
  private long timestampNanos;
  private long orderId;
  private long clientOrderId;
  private byte side;
  private byte orderType;
  private byte timeInForce;
  private byte orderState;
  private long quantityLots;
  private long filledLots;
  private long limitPriceTicks;
  private long stopPriceTicks;
  private long expireTimeNanos;
  private byte reduceOnly;
  private long fillNumber;
  private long fillLots;
  private long priceTicks;
  private long amountMicros;
  private long feeMicros;
  private long positionLots;
  private long costMicros;
  private long realisedMicros;
  private long feesMicros;
  private long cashMicros;
  private double equityMicros;

  /** Decodes the frame that fills {@code bytes} from position to limit, which stay as they are. */
  public DecodeReason wrap(ByteBuffer bytes) {
    DecodeReason opened = frame.open(bytes);
    return opened == DecodeReason.OK ? wrap(frame) : opened;
  }

  /** Decodes the frame that fills {@code length} bytes from {@code at}. */
  public DecodeReason wrap(byte[] bytes, int at, int length) {
    DecodeReason opened = frame.open(bytes, at, length);
    return opened == DecodeReason.OK ? wrap(frame) : opened;
  }

  /** Decodes a frame that was opened already. */
  public DecodeReason wrap(FrameDecoder opened) {
    if (opened.messageType() != MessageType.ORDER_EVENT) {
      return DecodeReason.WRONG_MESSAGE_TYPE;
    }
    DecodeReason found = table.open(opened);
    if (found != DecodeReason.OK) {
      return found;
    }
    readIdentity();
    readOrder();
    readAmounts();
    return table.reason() == DecodeReason.OK ? OrderEventFault.first(this) : table.reason();
  }

  private void readIdentity() {
    kind = table.byteField(OrderEventFields.KIND);
    sequence = table.longField(OrderEventFields.SEQUENCE);
    table.textField(OrderEventFields.GROUP, group);
    table.textField(OrderEventFields.LANE, lane);
    accountId = table.longField(OrderEventFields.ACCOUNT_ID);
    partition = table.intField(OrderEventFields.PARTITION);
    offset = table.longField(OrderEventFields.OFFSET);
    row = table.intField(OrderEventFields.ROW);
    timestampNanos = table.longField(OrderEventFields.TIMESTAMP_NANOS);
    table.textField(OrderEventFields.SYMBOL, symbol);
  }

  private void readOrder() {
    orderId = table.longField(OrderEventFields.ORDER_ID);
    clientOrderId = table.longField(OrderEventFields.CLIENT_ORDER_ID);
    side = table.byteField(OrderEventFields.SIDE);
    orderType = table.byteField(OrderEventFields.ORDER_TYPE);
    timeInForce = table.byteField(OrderEventFields.TIME_IN_FORCE);
    orderState = table.byteField(OrderEventFields.ORDER_STATE);
    table.textField(OrderEventFields.REASON, reason);
    quantityLots = table.longField(OrderEventFields.QUANTITY_LOTS);
    filledLots = table.longField(OrderEventFields.FILLED_LOTS);
    limitPriceTicks = table.longField(OrderEventFields.LIMIT_PRICE_TICKS);
    stopPriceTicks = table.longField(OrderEventFields.STOP_PRICE_TICKS);
    expireTimeNanos = table.longField(OrderEventFields.EXPIRE_TIME_NANOS);
    reduceOnly = table.byteField(OrderEventFields.REDUCE_ONLY);
  }

  private void readAmounts() {
    fillNumber = table.longField(OrderEventFields.FILL_NUMBER);
    fillLots = table.longField(OrderEventFields.FILL_LOTS);
    priceTicks = table.longField(OrderEventFields.PRICE_TICKS);
    amountMicros = table.longField(OrderEventFields.AMOUNT_MICROS);
    feeMicros = table.longField(OrderEventFields.FEE_MICROS);
    positionLots = table.longField(OrderEventFields.POSITION_LOTS);
    costMicros = table.longField(OrderEventFields.COST_MICROS);
    realisedMicros = table.longField(OrderEventFields.REALISED_MICROS);
    feesMicros = table.longField(OrderEventFields.FEES_MICROS);
    cashMicros = table.longField(OrderEventFields.CASH_MICROS);
    equityMicros = table.doubleField(OrderEventFields.EQUITY_MICROS);
  }

  /** One of {@link dev.lockstep.wire.generated.OrderEventKind}. */
  public byte kind() {
    return kind;
  }

  /** Number of the event within its group, > 0. */
  public long sequence() {
    return sequence;
  }

  /** Name of the group. */
  public TextView group() {
    return group;
  }

  /** Name of the lane. */
  public TextView lane() {
    return lane;
  }

  /** Account of the lane, >= 0. */
  public long accountId() {
    return accountId;
  }

  /** Partition of the input log. */
  public int partition() {
    return partition;
  }

  /** Offset in the partition. */
  public long offset() {
    return offset;
  }

  /** Row in the block, 0 for single events. */
  public int row() {
    return row;
  }

  /** Time of the engine, nanoseconds since 1970-01-01 UTC, >= 0. */
  public long timestampNanos() {
    return timestampNanos;
  }

  /** Symbol of the instrument, empty for none. */
  public TextView symbol() {
    return symbol;
  }

  /** Number of the order within its lane, 0 for none. */
  public long orderId() {
    return orderId;
  }

  /** The id that a person gave to the order, 0 for none. */
  public long clientOrderId() {
    return clientOrderId;
  }

  /** One of {@link dev.lockstep.wire.generated.Side}. */
  public byte side() {
    return side;
  }

  /** One of {@link dev.lockstep.wire.generated.OrderType}. */
  public byte orderType() {
    return orderType;
  }

  /** One of {@link dev.lockstep.wire.generated.TimeInForce}. */
  public byte timeInForce() {
    return timeInForce;
  }

  /** One of {@link dev.lockstep.wire.generated.OrderState}. */
  public byte orderState() {
    return orderState;
  }

  /** Name of the refusal, empty for none. */
  public TextView reason() {
    return reason;
  }

  /** Size of the whole order. */
  public long quantityLots() {
    return quantityLots;
  }

  /** How much of the order is filled. */
  public long filledLots() {
    return filledLots;
  }

  /** 0 for none. */
  public long limitPriceTicks() {
    return limitPriceTicks;
  }

  /** 0 for none. */
  public long stopPriceTicks() {
    return stopPriceTicks;
  }

  /** Nanoseconds since 1970-01-01 UTC, 0 for none. */
  public long expireTimeNanos() {
    return expireTimeNanos;
  }

  /** Whether the order may only reduce a position. */
  public boolean isReduceOnly() {
    return reduceOnly == 1;
  }

  byte reduceOnlyByte() {
    return reduceOnly;
  }

  /** Number of the fill within its account. */
  public long fillNumber() {
    return fillNumber;
  }

  /** Size of the fill. */
  public long fillLots() {
    return fillLots;
  }

  /** Price of the fill. */
  public long priceTicks() {
    return priceTicks;
  }

  /** Price times quantity of the fill. */
  public long amountMicros() {
    return amountMicros;
  }

  /** Commission of the fill, negative when the account gets it. */
  public long feeMicros() {
    return feeMicros;
  }

  /** Position afterwards, negative when short. */
  public long positionLots() {
    return positionLots;
  }

  /** What the position was opened for. */
  public long costMicros() {
    return costMicros;
  }

  /** Profit of everything closed so far, before fees. */
  public long realisedMicros() {
    return realisedMicros;
  }

  /** Sum of the fees so far. */
  public long feesMicros() {
    return feesMicros;
  }

  /** Cash of the account afterwards. */
  public long cashMicros() {
    return cashMicros;
  }

  /** Cash and the worth of all positions. */
  public double equityMicros() {
    return equityMicros;
  }
}
