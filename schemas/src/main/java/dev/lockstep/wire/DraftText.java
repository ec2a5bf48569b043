package dev.lockstep.wire;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.charset.StandardCharsets;

/** A text of a draft, empty for none. The same string set again and again is encoded once. */
final class DraftText {
  private static final byte[] NOTHING = {};

  private byte[] utf8 = NOTHING;
  private String known = "";
  private byte[] knownUtf8 = NOTHING;

  void clear() {
    utf8 = NOTHING;
  }

  void set(String text) {
    if (!text.equals(known)) {
      known = text;
      knownUtf8 = text.getBytes(StandardCharsets.UTF_8);
    }
    utf8 = knownUtf8;
  }

  void set(byte[] newUtf8) {
    utf8 = newUtf8;
  }

  boolean isEmpty() {
    return utf8.length == 0;
  }

  /** Writes the text as the builder would a string; 0, which leaves the field out, when empty. */
  int write(FlatBufferBuilder builder) {
    if (isEmpty()) {
      return 0;
    }
    builder.addByte((byte) 0);
    return builder.createByteVector(utf8);
  }

  @Override
  public String toString() {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
