package dev.lockstep.jobs.kafka.tail;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.wire.ControlEventDecoder;
import dev.lockstep.wire.DeadLetterDecoder;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameDecoder;
import dev.lockstep.wire.MarketBlockDecoder;
import dev.lockstep.wire.MessageType;
import dev.lockstep.wire.OrderEventDecoder;
import dev.lockstep.wire.TextView;
import dev.lockstep.wire.TradeEventDecoder;
import dev.lockstep.wire.generated.BlockKind;
import dev.lockstep.wire.generated.ControlCommand;
import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import dev.lockstep.wire.generated.TimeInForce;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Turns any frame into one line for each of its events; bytes that are none are shown as such. */
public final class FrameText {
  private static final int SHOWN_BYTES_MAX = 16;

  // configuration
  private final Line line;
  private final Amount amount;

  // runtime state
  private final FrameDecoder frame = new FrameDecoder();
  private final TradeEventDecoder event = new TradeEventDecoder();
  private final MarketBlockDecoder block = new MarketBlockDecoder();
  private final ControlEventDecoder control = new ControlEventDecoder();
  private final OrderEventDecoder order = new OrderEventDecoder();
  private final DeadLetterDecoder letter = new DeadLetterDecoder();
  private final OrderText orderText;

  private FrameText(Line line, Function<String, Optional<Instrument>> instruments) {
    this.line = line;
    amount = new Amount(instruments);
    orderText = new OrderText(line, amount);
  }

  /**
   * One line of text for each event.
   *
   * @param instruments by symbol, as far as known, for decimal prices
   */
  public static FrameText lines(Function<String, Optional<Instrument>> instruments) {
    return new FrameText(new TextLine(), instruments);
  }

  /** One JSON object for each event; parameters as above. */
  public static FrameText json(Function<String, Optional<Instrument>> instruments) {
    return new FrameText(new JsonLine(), instruments);
  }

  /** Hands the lines of a record's value, null for a deleted key, to {@code out}, in order. */
  public void describe(RecordPlace place, byte[] value, Consumer<String> out) {
    if (value == null) {
      line.begin(0, place.key(), "Deleted");
      end(place, out);
      return;
    }
    DecodeReason reason = frame.open(ByteBuffer.wrap(value));
    if (reason == DecodeReason.OK) {
      reason = describeFrame(place, out);
    }
    if (reason != DecodeReason.OK) {
      line.begin(0, place.key(), "Undecodable");
      line.text("reason", reason.name());
      line.number("bytes", value.length);
      line.text("begins", hex(value));
      end(place, out);
    }
  }

  private DecodeReason describeFrame(RecordPlace place, Consumer<String> out) {
    return switch (frame.messageType()) {
      case MessageType.TRADE_EVENT -> describeEvent(place, out);
      case MessageType.MARKET_BLOCK -> describeBlock(place, out);
      case MessageType.CONTROL_EVENT -> describeControl(place, out);
      case MessageType.ORDER_EVENT -> describeOrder(place, out);
      case MessageType.DEAD_LETTER -> describeLetter(place, out);
      default -> DecodeReason.WRONG_MESSAGE_TYPE;
    };
  }

  private DecodeReason describeEvent(RecordPlace place, Consumer<String> out) {
    DecodeReason reason = event.wrap(frame);
    if (reason == DecodeReason.OK) {
      line.begin(
          event.timestampNanos(), event.symbol().toString(), EventType.name(event.eventType()));
      amount.of(event.symbol().toString());
      if (event.side() != Side.None) {
        line.text("side", Side.name(event.side()));
      }
      ifPositive(event.quantityLots(), lots -> amount.quantity(line, "quantity", lots));
      ifPositive(event.priceTicks(), ticks -> amount.price(line, "price", ticks));
      describeTerms();
      ifPositive(event.sequence(), sequence -> line.number("sequence", sequence));
      line.text("id", event.eventId().toString());
      end(place, out);
    }
    return reason;
  }

  private void describeTerms() {
    if (event.orderType() != OrderType.None) {
      line.text("type", OrderType.name(event.orderType()));
      line.text("lasts", TimeInForce.name(event.timeInForce()));
    }
    ifPositive(event.limitPriceTicks(), ticks -> amount.price(line, "limit", ticks));
    ifPositive(event.stopPriceTicks(), ticks -> amount.price(line, "stop", ticks));
    ifPositive(event.orderId(), id -> line.number("order", id));
    ifPositive(event.userId(), user -> line.number("user", user));
    textIfAny("exchange", event.exchangeId());
  }

  private DecodeReason describeBlock(RecordPlace place, Consumer<String> out) {
    DecodeReason reason = block.wrap(frame);
    if (reason == DecodeReason.OK) {
      boolean hasBars = block.kind() == BlockKind.Bars;
      String symbol = block.symbol().toString();
      amount.of(symbol);
      for (int row = 0; row < block.rows(); row++) {
        line.begin(block.timeNanos(row), symbol, hasBars ? "Bar" : "Trade");
        if (hasBars) {
          amount.price(line, "open", block.openTicks(row));
          amount.price(line, "high", block.highTicks(row));
          amount.price(line, "low", block.lowTicks(row));
        }
        amount.price(line, hasBars ? "close" : "price", block.closeTicks(row));
        line.decimal(
            hasBars ? "volume" : "size", Amount.plain(BigDecimal.valueOf(block.volume(row))));
        if (block.sequence() > 0) {
          line.number("sequence", block.sequence() + row);
        }
        end(place, out);
      }
    }
    return reason;
  }

  private DecodeReason describeControl(RecordPlace place, Consumer<String> out) {
    DecodeReason reason = control.wrap(frame);
    if (reason == DecodeReason.OK) {
      line.begin(
          control.timestampNanos(),
          control.group().toString(),
          ControlCommand.name(control.command()));
      textIfAny("lane", control.lane());
      ifPositive(control.userId(), user -> line.number("user", user));
      textIfAny("note", control.note());
      line.number("sequence", control.sequence());
      end(place, out);
    }
    return reason;
  }

  private DecodeReason describeOrder(RecordPlace place, Consumer<String> out) {
    DecodeReason reason = order.wrap(frame);
    if (reason == DecodeReason.OK) {
      orderText.describe(order);
      end(place, out);
    }
    return reason;
  }

  private DecodeReason describeLetter(RecordPlace place, Consumer<String> out) {
    DecodeReason reason = letter.wrap(frame);
    if (reason == DecodeReason.OK) {
      String group = letter.group().isEmpty() ? place.key() : letter.group().toString();
      line.begin(0, group, "DeadLetter");
      line.text("reason", letter.reason().toString());
      textIfAny("detail", letter.detail());
      line.text("from", letter.partition() + "@" + letter.offset());
      line.number("row", letter.row());
      line.number("rows", letter.rows());
      line.number("bytes", letter.frameBytes());
      end(place, out);
    }
    return reason;
  }

  private void textIfAny(String name, TextView text) {
    if (!text.isEmpty()) {
      line.text(name, text.toString());
    }
  }

  private static void ifPositive(long value, LongConsumer action) {
    if (value > 0) {
      action.accept(value);
    }
  }

  private void end(RecordPlace place, Consumer<String> out) {
    line.text("at", place.partition() + "@" + place.offset());
    out.accept(line.toString());
  }

  private static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(bytes.length, SHOWN_BYTES_MAX); i++) {
      text.append(Character.forDigit((bytes[i] >> 4) & 0xF, 16));
      text.append(Character.forDigit(bytes[i] & 0xF, 16));
    }
    return text.toString();
  }
}
