package dev.lockstep.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text inside a decoded message, as bytes of UTF-8 that were checked. Reused: valid until the
 * decoder's next call, and as long as the caller's bytes.
 */
public final class TextView {
  private static final byte[] NOTHING = {};

  private final PayloadTable source;
  private int offset;
  private int length;

  // The last text decoded, because most messages of a stream name the same few symbols.
  private byte[] knownBytes = NOTHING;
  private String known = "";

  TextView(PayloadTable source) {
    this.source = source;
  }

  void set(int newOffset, int newLength) {
    offset = newOffset;
    length = newLength;
  }

  /** The array that the text stands in; not to be written. */
  public byte[] bytes() {
    return source.bytes();
  }

  /** Where in {@link #bytes()} the text begins. */
  public int offset() {
    return offset;
  }

  /** In bytes. */
  public int length() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  public boolean contentEquals(byte[] utf8) {
    return Arrays.equals(source.bytes(), offset, offset + length, utf8, 0, utf8.length);
  }

  /** The text as a string; allocates only when it differs from the last one asked for here. */
  @Override
  public String toString() {
    if (!contentEquals(knownBytes)) {
      knownBytes = Arrays.copyOfRange(source.bytes(), offset, offset + length);
      known = new String(knownBytes, StandardCharsets.UTF_8);
    }
    return known;
  }
}
