package dev.lockstep.operators.source;

import java.util.BitSet;

/**
 * The numbers of the units that nobody has, handed out lowest first. What the enumerator remembers
 * in a checkpoint. One thread at a time.
 */
final class PendingUnits {
  private final BitSet numbers;

  private PendingUnits(BitSet numbers) {
    this.numbers = numbers;
  }

  static PendingUnits of(int... numbers) {
    BitSet set = new BitSet();
    for (int number : numbers) {
      set.set(number);
    }
    return new PendingUnits(set);
  }

  /** What {@link #toLongs} wrote. */
  static PendingUnits ofLongs(long[] words) {
    return new PendingUnits(BitSet.valueOf(words));
  }

  long[] toLongs() {
    return numbers.toLongArray();
  }

  PendingUnits copy() {
    return new PendingUnits((BitSet) numbers.clone());
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /** Takes the lowest number; there must be one. */
  int take() {
    int number = numbers.nextSetBit(0);
    numbers.clear(number);
    return number;
  }

  void giveBack(int number) {
    numbers.set(number);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PendingUnits that && numbers.equals(that.numbers);
  }

  @Override
  public int hashCode() {
    return numbers.hashCode();
  }

  @Override
  public String toString() {
    return numbers.toString();
  }
}
