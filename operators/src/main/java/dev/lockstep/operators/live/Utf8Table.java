package dev.lockstep.operators.live;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Finds texts by their bytes, without making a string of them. Open addressing, at most half full.
 */
final class Utf8Table {
  static final int ABSENT = -1;

  private final byte[][] texts;
  private final int[] hashes;

  // One more than the index of a text; 0 for an empty slot.
  private final int[] slots;

  /** Numbers the texts by their places; two that are equal are a defect of the caller. */
  Utf8Table(List<String> strings) {
    int size = strings.size();
    texts = new byte[size][];
    hashes = new int[size];
    slots = new int[Integer.highestOneBit(Math.max(8, size)) * 4];
    for (int i = 0; i < size; i++) {
      byte[] text = strings.get(i).getBytes(StandardCharsets.UTF_8);
      if (find(text, 0, text.length) != ABSENT) {
        throw new IllegalArgumentException("there are two of " + strings.get(i));
      }
      texts[i] = text;
      hashes[i] = hash(text, 0, text.length);
      int slot = hashes[i] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }

  /** Place of the text, or {@link #ABSENT}. */
  int find(byte[] bytes, int at, int length) {
    int hash = hash(bytes, at, length);
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (hashes[index] == hash && equal(texts[index], bytes, at, length)) {
        return index;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return ABSENT;
  }

  /** The bytes of a text; not to be changed. */
  byte[] text(int index) {
    return texts[index];
  }

  private static boolean equal(byte[] text, byte[] bytes, int at, int length) {
    return Arrays.equals(text, 0, text.length, bytes, at, at + length);
  }

  /** The same for equal bytes, in all builds: buckets of keyed state come from it. */
  static int hash(byte[] bytes, int at, int length) {
    int hash = length;
    for (int i = at; i < at + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    // The finaliser of MurmurHash3, so that short names differ in all bits.
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }
}
