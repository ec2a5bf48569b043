package dev.lockstep.operators.live;

/** Where an output record goes: each stream is a topic. Suffixes are part of the contract. */
public enum OutputStream {
  /** What became of orders and requests. */
  UPDATES(1, "updates"),
  FILLS(2, "fills"),
  /** What strategies ask for. */
  SIGNALS(3, "signals"),
  /** What lanes are worth, from time to time. */
  EQUITY(4, "equity"),
  /** What accounts hold after each fill; of each key only the last counts. */
  POSITIONS(5, "positions"),
  /** Events that were not processed, with the reason. */
  DEAD_LETTERS(6, "dead-letters"),
  /** Instructions to an external venue, at least once; a resend is the same bytes. */
  ORDERS(7, "orders");

  private static final OutputStream[] ALL = values();

  private final int code;
  private final String suffix;

  OutputStream(int code, String suffix) {
    this.code = code;
    this.suffix = suffix;
  }

  /** Last part of the topic's name, after the prefix and a dot. */
  public String suffix() {
    return suffix;
  }

  /** As serializers write it; never used for another stream. */
  int code() {
    return code;
  }

  static OutputStream of(int code) {
    for (OutputStream stream : ALL) {
      if (stream.code == code) {
        return stream;
      }
    }
    throw new IllegalStateException("no output stream has code " + code);
  }
}
