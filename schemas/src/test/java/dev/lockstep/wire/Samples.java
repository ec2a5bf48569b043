package dev.lockstep.wire;

import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import dev.lockstep.wire.generated.TimeInForce;
import java.nio.ByteBuffer;

/** Messages for the tests, and their frames as arrays of their own. */
final class Samples {
  static final long TIME_NANOS = 1_700_000_000_000_000_000L;
  static final long MINUTE_NANOS = 60_000_000_000L;

  private Samples() {}

  /** An execution report with an id of 16 bytes, as a gateway sends it: a payload of 136 bytes. */
  static TradeEventDraft typicalTrade() {
    return new TradeEventFactory(new EventIds("gw1", 42))
        .tradeExecuted(TIME_NANOS, "AAPL", 18_950, 100, Side.Buy)
        .sequence(7)
        .orderId(1_234)
        .exchangeId("XNAS");
  }

  /** A good-till-date stop-limit order with every field set. */
  static TradeEventDraft fullOrder() {
    return new TradeEventDraft()
        .eventId("order-événement-1")
        .timestampNanos(TIME_NANOS)
        .sequence(8)
        .eventType(EventType.OrderPlaced)
        .symbol("000001.SZ")
        .priceTicks(1_001)
        .quantityLots(3)
        .orderId(99)
        .side(Side.Sell)
        .exchangeId("XSHE")
        .userId(17)
        .orderType(OrderType.StopLimit)
        .limitPriceTicks(990)
        .stopPriceTicks(995)
        .timeInForce(TimeInForce.Gtd)
        .expireTimeNanos(TIME_NANOS + MINUTE_NANOS);
  }

  static BarColumns bars(int rows) {
    long[] times = new long[rows];
    long[] opens = new long[rows];
    long[] highs = new long[rows];
    long[] lows = new long[rows];
    long[] closes = new long[rows];
    double[] volumes = new double[rows];
    for (int row = 0; row < rows; row++) {
      times[row] = TIME_NANOS + row * MINUTE_NANOS;
      opens[row] = 1_000L + row % 17;
      closes[row] = 1_003L + row % 13;
      highs[row] = Math.max(opens[row], closes[row]) + row % 3;
      lows[row] = Math.min(opens[row], closes[row]) - row % 5;
      volumes[row] = row % 7 * 1.25;
    }
    return new BarColumns(times, opens, highs, lows, closes, volumes);
  }

  static TradeColumns trades(int rows) {
    long[] times = new long[rows];
    long[] prices = new long[rows];
    double[] sizes = new double[rows];
    byte[] sides = new byte[rows];
    for (int row = 0; row < rows; row++) {
      times[row] = TIME_NANOS + row / 2;
      prices[row] = 5_000L + row % 11;
      sizes[row] = 0.001 * (row + 1);
      sides[row] = (byte) (row % 3);
    }
    return new TradeColumns(times, prices, sizes, sides);
  }

  static byte[] frame(TradeEventDraft event, FrameSettings settings) {
    return bytes(new TradeEventEncoder(settings).encode(event));
  }

  static byte[] barFrame(int rows, FrameSettings settings) {
    return bytes(
        new MarketBlockEncoder(settings).encodeBars("BTCUSD", MINUTE_NANOS, bars(rows), 0, rows));
  }

  static byte[] tradeFrame(int rows, FrameSettings settings) {
    return bytes(new MarketBlockEncoder(settings).encodeTrades("BTCUSD", trades(rows), 0, rows));
  }

  static byte[] numberedBarFrame(int rows, long sequence, FrameSettings settings) {
    return bytes(
        new MarketBlockEncoder(settings)
            .encodeBars("BTCUSD", MINUTE_NANOS, bars(rows), 0, rows, sequence));
  }

  static byte[] numberedTradeFrame(int rows, long sequence, FrameSettings settings) {
    return bytes(
        new MarketBlockEncoder(settings).encodeTrades("BTCUSD", trades(rows), 0, rows, sequence));
  }

  static byte[] bytes(ByteBuffer frame) {
    byte[] copy = new byte[frame.remaining()];
    frame.get(frame.position(), copy);
    return copy;
  }
}
