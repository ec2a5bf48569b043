package dev.lockstep.jobs.live.verify;

import dev.lockstep.jobs.Sha256;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The records of a live run by their identities: a sum of each one's bytes, and where to read it
 * again. Some 60 bytes a record, whatever its length.
 */
final class OutputIndex {
  /** No record has this identity. */
  static final int ABSENT = -1;

  private static final int MET = Integer.MIN_VALUE;
  private static final int FIRST_CAPACITY = 1 << 12;

  // A record's slot is free while its place is 0; places are shifted by one.
  private int[] places = new int[FIRST_CAPACITY];
  private long[] offsets = new long[FIRST_CAPACITY];
  private long[] names = new long[2 * FIRST_CAPACITY];
  private long[] sums = new long[2 * FIRST_CAPACITY];
  private int size;

  /**
   * Adds a record; false if its identity was there before, whose record then stays.
   *
   * @param place number of the topic's partition that it stands in, from 0
   */
  boolean add(Identity identity, byte[] value, int place, long offset) {
    if (2 * (size + 1) > places.length) {
      grow();
    }
    ByteBuffer name = sum(identity);
    int slot = slot(name.getLong(0), name.getLong(Long.BYTES));
    if (places[slot] != 0) {
      return false;
    }
    ByteBuffer sum = sum(value);
    places[slot] = place + 1;
    offsets[slot] = offset;
    names[2 * slot] = name.getLong(0);
    names[2 * slot + 1] = name.getLong(Long.BYTES);
    sums[2 * slot] = sum.getLong(0);
    sums[2 * slot + 1] = sum.getLong(Long.BYTES);
    size++;
    return true;
  }

  /** The slot of this identity, or {@link #ABSENT}; from now on it counts as met. */
  int meet(Identity identity) {
    ByteBuffer name = sum(identity);
    int slot = slot(name.getLong(0), name.getLong(Long.BYTES));
    if (places[slot] == 0) {
      return ABSENT;
    }
    places[slot] |= MET;
    return slot;
  }

  boolean hasBytes(int slot, byte[] value) {
    ByteBuffer sum = sum(value);
    return sums[2 * slot] == sum.getLong(0) && sums[2 * slot + 1] == sum.getLong(Long.BYTES);
  }

  int place(int slot) {
    return (places[slot] & ~MET) - 1;
  }

  long offset(int slot) {
    return offsets[slot];
  }

  int size() {
    return size;
  }

  /** The first offset of each place whose record was never met, {@link Long#MAX_VALUE} for none. */
  long[] firstUnmet(int placeCount) {
    long[] first = new long[placeCount];
    Arrays.fill(first, Long.MAX_VALUE);
    for (int slot = 0; slot < places.length; slot++) {
      if (places[slot] > 0) {
        int place = place(slot);
        first[place] = Math.min(first[place], offsets[slot]);
      }
    }
    return first;
  }

  /** How many records of each place were never met. */
  int[] unmet(int placeCount) {
    int[] unmet = new int[placeCount];
    for (int slot = 0; slot < places.length; slot++) {
      if (places[slot] > 0) {
        unmet[place(slot)]++;
      }
    }
    return unmet;
  }

  private int slot(long high, long low) {
    int mask = places.length - 1;
    int slot = (int) high & mask;
    while (places[slot] != 0 && (names[2 * slot] != high || names[2 * slot + 1] != low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    OutputIndex larger = new OutputIndex();
    int capacity = 2 * places.length;
    larger.places = new int[capacity];
    larger.offsets = new long[capacity];
    larger.names = new long[2 * capacity];
    larger.sums = new long[2 * capacity];
    for (int slot = 0; slot < places.length; slot++) {
      if (places[slot] != 0) {
        int to = larger.slot(names[2 * slot], names[2 * slot + 1]);
        larger.places[to] = places[slot];
        larger.offsets[to] = offsets[slot];
        System.arraycopy(names, 2 * slot, larger.names, 2 * to, 2);
        System.arraycopy(sums, 2 * slot, larger.sums, 2 * to, 2);
      }
    }
    places = larger.places;
    offsets = larger.offsets;
    names = larger.names;
    sums = larger.sums;
  }

  private static ByteBuffer sum(Identity identity) {
    Sha256 hash = new Sha256();
    hash.update(identity.name());
    return ByteBuffer.wrap(hash.bytes());
  }

  private static ByteBuffer sum(byte[] value) {
    Sha256 hash = new Sha256();
    hash.update(ByteBuffer.wrap(value));
    return ByteBuffer.wrap(hash.bytes());
  }
}
