package dev.lockstep.jobs.sweep.space;

import java.util.Arrays;

/**
 * Remembers parameter sets by 64 mixed bits, 16 to 32 bytes for each. Two sets with equal bits
 * would count as one; among a million that happens once in 30 million searches.
 */
final class SeenSets {
  static final int MAX_SIZE = 1 << 25;

  private static final int FIRST_SLOTS = 1 << 10;

  /** 0 marks an empty slot. */
  private long[] slots = new long[FIRST_SLOTS];

  private int size;

  int size() {
    return size;
  }

  /** False when the set was there already. */
  boolean add(int[] places) {
    long bits = places.length;
    for (int place : places) {
      bits = Mixing.mix(bits, place);
    }
    return add(bits == 0 ? 1 : bits);
  }

  private boolean add(long bits) {
    int slot = slotOf(bits);
    if (slots[slot] == bits) {
      return false;
    }
    slots[slot] = bits;
    size++;
    if (size > slots.length / 2) {
      grow();
    }
    return true;
  }

  private int slotOf(long bits) {
    int mask = slots.length - 1;
    int slot = (int) bits & mask;
    while (slots[slot] != 0 && slots[slot] != bits) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    Arrays.stream(old).filter(bits -> bits != 0).forEach(bits -> slots[slotOf(bits)] = bits);
  }
}
