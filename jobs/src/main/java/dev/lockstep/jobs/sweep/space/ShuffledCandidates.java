package dev.lockstep.jobs.sweep.space;

/**
 * All sets in random order, without a list of them: a Feistel network permutes their numbers.
 * Numbers that fall outside are permuted again ("cycle walking").
 */
final class ShuffledCandidates implements Candidates {
  /** Above this the network has no room. */
  static final long MAX_SETS = 1L << 62;

  private static final int ROUNDS = 6;

  private final Axes axes;
  private final long seed;
  private final long maxDraws;
  private final int halfBits;
  private final long halfMask;
  private long next;

  ShuffledCandidates(Axes axes, long seed, long maxDraws) {
    this.axes = axes;
    this.seed = seed;
    this.maxDraws = maxDraws;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(axes.sets() - 1);
    halfBits = Math.max(1, (bits + 1) / 2);
    halfMask = (1L << halfBits) - 1;
  }

  @Override
  public boolean next(int[] places) {
    if (next == axes.sets() || next == maxDraws) {
      return false;
    }
    long number = permute(next++);
    while (number >= axes.sets()) {
      number = permute(number);
    }
    axes.decode(number, places);
    return true;
  }

  @Override
  public boolean hasGivenUp() {
    return next < axes.sets();
  }

  private long permute(long number) {
    long left = number >>> halfBits;
    long right = number & halfMask;
    for (int round = 0; round < ROUNDS; round++) {
      long mixed = left ^ (Mixing.mix(seed + round, right) & halfMask);
      left = right;
      right = mixed;
    }
    return (left << halfBits) | right;
  }
}
