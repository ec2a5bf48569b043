package dev.lockstep.operators.live;

import dev.lockstep.wire.ControlEventDecoder;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameDecoder;
import dev.lockstep.wire.MarketBlockDecoder;
import dev.lockstep.wire.MessageType;
import dev.lockstep.wire.TextView;
import dev.lockstep.wire.TradeEventDecoder;
import dev.lockstep.wire.generated.EventType;

/**
 * Whatever message a frame of the log holds, checked whole. Reused; valid until the next call.
 * Allocates nothing.
 */
public final class LogMessage {
  private final FrameDecoder frame = new FrameDecoder();
  private final TradeEventDecoder event = new TradeEventDecoder();
  private final MarketBlockDecoder block = new MarketBlockDecoder();
  private final ControlEventDecoder control = new ControlEventDecoder();

  /** Decodes the frame that fills {@code length} bytes from {@code at}. */
  public DecodeReason wrap(byte[] bytes, int at, int length) {
    DecodeReason opened = frame.open(bytes, at, length);
    if (opened != DecodeReason.OK) {
      return opened;
    }
    return switch (frame.messageType()) {
      case MessageType.TRADE_EVENT -> event.wrap(frame);
      case MessageType.MARKET_BLOCK -> block.wrap(frame);
      case MessageType.CONTROL_EVENT -> control.wrap(frame);
      default -> DecodeReason.WRONG_MESSAGE_TYPE;
    };
  }

  /** One of {@link MessageType}. */
  public int type() {
    return frame.messageType();
  }

  /** Valid when the type says so; so are the others. */
  public TradeEventDecoder event() {
    return event;
  }

  public MarketBlockDecoder block() {
    return block;
  }

  public ControlEventDecoder control() {
    return control;
  }

  /** How many events of the log it stands for. */
  public int rows() {
    return type() == MessageType.MARKET_BLOCK ? block.rows() : 1;
  }

  /** Whether it names its group, not a symbol. */
  public boolean isForGroup() {
    return switch (type()) {
      case MessageType.TRADE_EVENT -> event.eventType() == EventType.Heartbeat;
      case MessageType.CONTROL_EVENT -> true;
      default -> false;
    };
  }

  /** The symbol or group that it is about. */
  public TextView subject() {
    return switch (type()) {
      case MessageType.TRADE_EVENT -> event.symbol();
      case MessageType.CONTROL_EVENT -> control.group();
      default -> block.symbol();
    };
  }

  /** Number of the symbol that it is about, or {@link GroupDirectory#ABSENT}. */
  public int symbol(GroupDirectory directory) {
    TextView text = subject();
    return directory.symbol(text.bytes(), text.offset(), text.length());
  }

  /** Number of the group that it is for, or {@link GroupDirectory#ABSENT}. */
  public int group(GroupDirectory directory) {
    if (isForGroup()) {
      TextView text = subject();
      return directory.group(text.bytes(), text.offset(), text.length());
    }
    int symbol = symbol(directory);
    return symbol == GroupDirectory.ABSENT ? GroupDirectory.ABSENT : directory.groupOf(symbol);
  }
}
