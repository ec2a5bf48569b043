package dev.lockstep.jobs.dataset.synthetic;

/**
 * The SplitMix64 generator (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", 2014). Written out because the bytes of a dataset must not depend on a library.
 */
final class SplitMix {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  SplitMix(long seed) {
    state = seed;
  }

  /** A seed for the {@code index}-th independent stream. */
  static long streamSeed(long seed, int index) {
    return new SplitMix(seed + index * 0xD1B54A32D192ED03L).nextLong();
  }

  long nextLong() {
    state += GOLDEN_GAMMA;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** Uniform in [0, 1). */
  double nextDouble() {
    return (nextLong() >>> 11) * UNIT;
  }

  /** Uniform in [low, high). */
  double between(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /** Standard normal, by Box and Muller's polar form. */
  double nextGaussian() {
    double first;
    double square;
    do {
      first = between(-1, 1);
      double second = between(-1, 1);
      square = first * first + second * second;
    } while (square >= 1 || square == 0);
    return first * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
  }
}
