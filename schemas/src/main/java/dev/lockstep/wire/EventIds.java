package dev.lockstep.wire;

/**
 * Names events {@code SOURCE-000000000001} and so on. The caller gives the source, unique among
 * those that write one log, and the number to go on from: the same parts give the same names.
 */
public final class EventIds {
  private static final int DIGITS = 12;
  private static final String ZEROS = "0".repeat(DIGITS);

  private final String prefix;
  private long next;

  /** {@code first} is the number of the first name; after a restart that of {@link #position()}. */
  public EventIds(String source, long first) {
    if (source.isBlank() || first < 0) {
      throw new IllegalArgumentException(
          "event ids need a source and a first number >= 0, were '" + source + "' and " + first);
    }
    prefix = source + "-";
    next = first;
  }

  /** The number of the next name. */
  public long position() {
    return next;
  }

  public String next() {
    String number = Long.toString(next++);
    return prefix + ZEROS.substring(Math.min(DIGITS, number.length())) + number;
  }
}
