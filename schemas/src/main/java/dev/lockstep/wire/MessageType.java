package dev.lockstep.wire;

/** What a frame's payload is. Part of the wire: a number is never used for another message. */
public final class MessageType {
  public static final int TRADE_EVENT = 1;
  public static final int MARKET_BLOCK = 2;
  public static final int ORDER_EVENT = 3;
  public static final int CONTROL_EVENT = 4;
  public static final int DEAD_LETTER = 5;

  private MessageType() {}
}
