package dev.lockstep.operators.live.engine;

import dev.lockstep.operators.live.OutputRecord;
import dev.lockstep.operators.live.OutputStream;
import dev.lockstep.wire.DeadLetterDecoder;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.OrderEventDecoder;
import dev.lockstep.wire.TradeEventDecoder;
import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderEventKind;
import dev.lockstep.wire.generated.OrderState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Output records as lines to compare and read. */
final class Outputs {
  private Outputs() {}

  /** All of each group but dead letters, in their order, with a checksum of key and value. */
  static Map<String, List<String>> byGroup(List<OutputRecord> outputs) {
    Map<String, List<String>> groups = new TreeMap<>();
    for (OutputRecord output : outputs) {
      if (output.stream() != OutputStream.DEAD_LETTERS) {
        OrderEventDecoder event = event(output);
        groups
            .computeIfAbsent(event.group().toString(), group -> new ArrayList<>())
            .add(line(output) + " " + checksum(output));
      }
    }
    return groups;
  }

  /** The same without what says where in the log an output was caused. */
  static Map<String, List<String>> withoutPositions(List<OutputRecord> outputs) {
    Map<String, List<String>> groups = new TreeMap<>();
    for (OutputRecord output : outputs) {
      if (output.stream() != OutputStream.DEAD_LETTERS) {
        groups
            .computeIfAbsent(event(output).group().toString(), group -> new ArrayList<>())
            .add(line(output));
      }
    }
    return groups;
  }

  /** Dead letters as "offset row+rows reason", in their order. */
  static List<String> deadLetters(List<OutputRecord> outputs) {
    List<String> lines = new ArrayList<>();
    for (OutputRecord output : outputs) {
      if (output.stream() == OutputStream.DEAD_LETTERS) {
        DeadLetterDecoder letter = letter(output);
        lines.add(
            "%d %d+%d %s".formatted(letter.offset(), letter.row(), letter.rows(), letter.reason()));
      }
    }
    return lines;
  }

  static DeadLetterDecoder letter(OutputRecord output) {
    DeadLetterDecoder letter = new DeadLetterDecoder();
    check(letter.wrap(output.value(), 0, output.value().length));
    return letter;
  }

  static OrderEventDecoder event(OutputRecord output) {
    OrderEventDecoder event = new OrderEventDecoder();
    check(event.wrap(output.value(), 0, output.value().length));
    return event;
  }

  /** Instructions to a venue, without time. */
  static List<String> orders(List<OutputRecord> orders) {
    List<String> lines = new ArrayList<>();
    for (OutputRecord order : orders) {
      TradeEventDecoder event = new TradeEventDecoder();
      check(event.wrap(order.value(), 0, order.value().length));
      lines.add(
          "%s %s %s #%d of %d: %d lots"
              .formatted(
                  EventType.name(event.eventType()),
                  event.eventId(),
                  event.symbol(),
                  event.orderId(),
                  event.userId(),
                  event.quantityLots()));
    }
    return lines;
  }

  private static void check(DecodeReason reason) {
    if (reason != DecodeReason.OK) {
      throw new AssertionError("an output must decode, was " + reason);
    }
  }

  private static String line(OutputRecord output) {
    OrderEventDecoder event = event(output);
    return "%d %s %s %s %s %s #%d/%d %s %d of %d at %d, fill %d x %d, holds %d, cash %d, equity %s"
        .formatted(
            event.sequence(),
            output.stream(),
            new String(output.key(), StandardCharsets.UTF_8),
            OrderEventKind.name(event.kind()),
            event.lane(),
            event.symbol(),
            event.orderId(),
            event.clientOrderId(),
            OrderState.name(event.orderState()) + event.reason(),
            event.filledLots(),
            event.quantityLots(),
            event.timestampNanos(),
            event.fillLots(),
            event.priceTicks(),
            event.positionLots(),
            event.cashMicros(),
            event.equityMicros());
  }

  private static String checksum(OutputRecord output) {
    CRC32C crc = new CRC32C();
    crc.update(output.key());
    crc.update(output.value());
    return Long.toHexString(crc.getValue());
  }
}
