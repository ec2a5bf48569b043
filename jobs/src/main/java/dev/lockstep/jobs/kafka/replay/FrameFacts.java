package dev.lockstep.jobs.kafka.replay;

import dev.lockstep.wire.ControlEventDecoder;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameDecoder;
import dev.lockstep.wire.MarketBlockDecoder;
import dev.lockstep.wire.MessageType;
import dev.lockstep.wire.TradeEventDecoder;
import dev.lockstep.wire.generated.EventType;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;

/** When the events of a recorded frame happened, how many they are and to whom they belong. */
final class FrameFacts {
  private final FrameDecoder frame = new FrameDecoder();
  private final TradeEventDecoder event = new TradeEventDecoder();
  private final MarketBlockDecoder block = new MarketBlockDecoder();
  private final ControlEventDecoder control = new ControlEventDecoder();
  private final UnaryOperator<String> groupOf;

  private long timeNanos;
  private int events;
  private String group;

  FrameFacts(UnaryOperator<String> groupOf) {
    this.groupOf = groupOf;
  }

  /** Looks at the bytes from position to limit. What cannot be decoded counts as one event. */
  void read(ByteBuffer bytes) {
    timeNanos = 0;
    events = 1;
    group = null;
    if (frame.open(bytes) != DecodeReason.OK) {
      return;
    }
    switch (frame.messageType()) {
      case MessageType.TRADE_EVENT -> readEvent();
      case MessageType.MARKET_BLOCK -> readBlock();
      case MessageType.CONTROL_EVENT -> readControl();
      default -> group = null;
    }
  }

  private void readEvent() {
    if (event.wrap(frame) == DecodeReason.OK) {
      timeNanos = event.timestampNanos();
      String subject = event.symbol().toString();
      group = event.eventType() == EventType.Heartbeat ? subject : groupOf.apply(subject);
    }
  }

  private void readBlock() {
    if (block.wrap(frame) == DecodeReason.OK) {
      timeNanos = block.timeNanos(0);
      events = block.rows();
      group = groupOf.apply(block.symbol().toString());
    }
  }

  /** The time of a command is that of the people's clock, which event time does not follow. */
  private void readControl() {
    if (control.wrap(frame) == DecodeReason.OK) {
      group = control.group().toString();
    }
  }

  /** 0 when unknown. */
  long timeNanos() {
    return timeNanos;
  }

  int events() {
    return events;
  }

  /** Null when unknown. */
  String group() {
    return group;
  }
}
