package dev.lockstep.operators.live;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Finds texts by their bytes, without making a string of them. Open addressing, at most half full.
 * Most names have at most eight bytes, which are compared as one number.
 */
final class Utf8Table {
  static final int ABSENT = -1;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Two to the power of 64 by the golden ratio, as in Fibonacci hashing. */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private final byte[][] texts;
  private final int[] lengths;
  private final long[] words;

  // One more than the index of a text; 0 for an empty slot.
  private final int[] slots;
  private final int shift;

  /** What was found last: neighbours in a log are often of one name. */
  private int last = ABSENT;

  /** Numbers the texts by their places; two that are equal are a defect of the caller. */
  Utf8Table(List<String> strings) {
    int size = strings.size();
    texts = new byte[size][];
    lengths = new int[size];
    words = new long[size];
    slots = new int[Integer.highestOneBit(Math.max(8, size)) * 4];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(slots.length);
    for (int i = 0; i < size; i++) {
      byte[] text = strings.get(i).getBytes(StandardCharsets.UTF_8);
      if (find(text, 0, text.length) != ABSENT) {
        throw new IllegalArgumentException("there are two of " + strings.get(i));
      }
      texts[i] = text;
      lengths[i] = text.length;
      words[i] = firstWord(text, 0, text.length);
      int slot = slot(words[i], text, 0, text.length);
      while (slots[slot] != 0) {
        slot = next(slot);
      }
      slots[slot] = i + 1;
    }
  }

  /** Place of the text, or {@link #ABSENT}. */
  int find(byte[] bytes, int at, int length) {
    long word = firstWord(bytes, at, length);
    int guess = last;
    if (guess != ABSENT && isAt(guess, word, bytes, at, length)) {
      return guess;
    }
    int slot = slot(word, bytes, at, length);
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (isAt(index, word, bytes, at, length)) {
        last = index;
        return index;
      }
      slot = next(slot);
    }
    return ABSENT;
  }

  /** Whether the text at this place is these bytes. */
  boolean isAt(int index, byte[] bytes, int at, int length) {
    return isAt(index, firstWord(bytes, at, length), bytes, at, length);
  }

  private boolean isAt(int index, long word, byte[] bytes, int at, int length) {
    return words[index] == word
        && lengths[index] == length
        && (length <= Long.BYTES || restEquals(texts[index], bytes, at));
  }

  /** The bytes of a text; not to be changed. */
  byte[] text(int index) {
    return texts[index];
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  private int slot(long word, byte[] bytes, int at, int length) {
    long hash = (word ^ (word >>> Integer.SIZE)) * SPREAD;
    if (length > Long.BYTES) {
      hash ^= hash(bytes, at + Long.BYTES, length - Long.BYTES);
    }
    // The highest bits depend on all others.
    return (int) (((hash ^ (hash >>> Integer.SIZE)) * SPREAD) >>> shift);
  }

  /** The first eight bytes, as many as there are. */
  private static long firstWord(byte[] bytes, int at, int length) {
    if (length >= Long.BYTES) {
      return (long) LONG.get(bytes, at);
    }
    if (at + Long.BYTES <= bytes.length) {
      return (long) LONG.get(bytes, at) & ((1L << (length * Byte.SIZE)) - 1);
    }
    long word = 0;
    for (int i = length - 1; i >= 0; i--) {
      word = word << Byte.SIZE | (bytes[at + i] & 0xFF);
    }
    return word;
  }

  private static boolean restEquals(byte[] text, byte[] bytes, int at) {
    return Arrays.equals(text, Long.BYTES, text.length, bytes, at + Long.BYTES, at + text.length);
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
