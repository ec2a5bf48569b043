package dev.lockstep.jobs.sweep.space;

/** Bits that look random and are the same everywhere: the finalizer of SplitMix64. */
final class Mixing {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Mixing() {}

  static long mix(long bits) {
    long z = bits + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  static long mix(long first, long second) {
    return mix(mix(first) ^ second);
  }

  /** A seed of its own for everything that has a name. */
  static long seed(long seed, String name) {
    long mixed = mix(seed);
    for (int i = 0; i < name.length(); i++) {
      mixed = mix(mixed, name.charAt(i));
    }
    return mixed;
  }

  /** Evenly from [0, 1), in steps of 2^-53. */
  static double unit(long mixed) {
    return (mixed >>> 11) * 0x1p-53;
  }
}
