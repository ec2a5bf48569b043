package dev.lockstep.jobs.live.verify;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.operators.live.OutputStream;
import dev.lockstep.wire.DeadLetterDecoder;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.OrderEventDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads output records. Reused by one thread. */
final class OutputDecoder {
  private final OrderEventDecoder event = new OrderEventDecoder();
  private final DeadLetterDecoder letter = new DeadLetterDecoder();

  /** By what the record is known; {@link RunFailure} for one that no live run wrote. */
  Identity identity(OutputStream stream, byte[] value) {
    if (stream == OutputStream.DEAD_LETTERS) {
      require(letter.wrap(value, 0, value.length), stream);
      return new Identity(
          stream,
          letter.group().toString(),
          0,
          new LogPosition(letter.partition(), letter.offset(), letter.row()));
    }
    require(event.wrap(value, 0, value.length), stream);
    return new Identity(
        stream,
        event.group().toString(),
        event.sequence(),
        new LogPosition(event.partition(), event.offset(), event.row()));
  }

  private static void require(DecodeReason reason, OutputStream stream) {
    if (reason != DecodeReason.OK) {
      throw new RunFailure(
          "topic of %s has a record that no live run wrote (%s): give runs a prefix of their own"
              .formatted(stream.suffix(), reason));
    }
  }

  /** Reason of a dead letter, and how many events it is about. */
  Map.Entry<String, Integer> deadLetter(byte[] value) {
    require(letter.wrap(value, 0, value.length), OutputStream.DEAD_LETTERS);
    return Map.entry(letter.reason().toString(), letter.rows());
  }

  /** All fields of a record, for people to read. */
  Map<String, String> fields(OutputStream stream, byte[] value) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (stream == OutputStream.DEAD_LETTERS) {
      require(letter.wrap(value, 0, value.length), stream);
      fields.put("reason", letter.reason().toString());
      fields.put("detail", letter.detail().toString());
      fields.put("rows", Integer.toString(letter.rows()));
      fields.put("group", letter.group().toString());
      fields.put("frameBytes", Long.toString(letter.frameBytes()));
      return fields;
    }
    require(event.wrap(value, 0, value.length), stream);
    putIdentity(fields);
    putOrder(fields);
    putAmounts(fields);
    return fields;
  }

  private void putIdentity(Map<String, String> fields) {
    fields.put("kind", Byte.toString(event.kind()));
    fields.put("sequence", Long.toString(event.sequence()));
    fields.put("group", event.group().toString());
    fields.put("lane", event.lane().toString());
    fields.put("accountId", Long.toString(event.accountId()));
    fields.put("partition", Integer.toString(event.partition()));
    fields.put("offset", Long.toString(event.offset()));
    fields.put("row", Integer.toString(event.row()));
    fields.put("timestampNanos", Long.toString(event.timestampNanos()));
    fields.put("symbol", event.symbol().toString());
  }

  private void putOrder(Map<String, String> fields) {
    fields.put("orderId", Long.toString(event.orderId()));
    fields.put("clientOrderId", Long.toString(event.clientOrderId()));
    fields.put("side", Byte.toString(event.side()));
    fields.put("orderType", Byte.toString(event.orderType()));
    fields.put("timeInForce", Byte.toString(event.timeInForce()));
    fields.put("orderState", Byte.toString(event.orderState()));
    fields.put("reason", event.reason().toString());
    fields.put("quantityLots", Long.toString(event.quantityLots()));
    fields.put("filledLots", Long.toString(event.filledLots()));
    fields.put("limitPriceTicks", Long.toString(event.limitPriceTicks()));
    fields.put("stopPriceTicks", Long.toString(event.stopPriceTicks()));
    fields.put("expireTimeNanos", Long.toString(event.expireTimeNanos()));
    fields.put("reduceOnly", Boolean.toString(event.isReduceOnly()));
  }

  private void putAmounts(Map<String, String> fields) {
    fields.put("fillNumber", Long.toString(event.fillNumber()));
    fields.put("fillLots", Long.toString(event.fillLots()));
    fields.put("priceTicks", Long.toString(event.priceTicks()));
    fields.put("amountMicros", Long.toString(event.amountMicros()));
    fields.put("feeMicros", Long.toString(event.feeMicros()));
    fields.put("positionLots", Long.toString(event.positionLots()));
    fields.put("costMicros", Long.toString(event.costMicros()));
    fields.put("realisedMicros", Long.toString(event.realisedMicros()));
    fields.put("feesMicros", Long.toString(event.feesMicros()));
    fields.put("cashMicros", Long.toString(event.cashMicros()));
    fields.put("equityMicros", Double.toString(event.equityMicros()));
  }
}
