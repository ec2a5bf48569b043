package dev.lockstep.jobs.sweep.space;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points of the Sobol sequence under a random digital shift: the bits of each coordinate are
 * flipped by the same mask, which keeps every power-of-two block of points as even as it was, and
 * makes each seed another sequence.
 */
final class SobolPoints implements Points {
  /** The generator's coordinates are multiples of 2^-52. */
  private static final double SCALE = 0x1p52;

  private static final long MASK = (1L << 52) - 1;

  private final SobolSequenceGenerator sequence;
  private final long[] shifts;

  SobolPoints(int dimensions, long seed) {
    sequence = new SobolSequenceGenerator(dimensions);
    shifts = new long[dimensions];
    for (int i = 0; i < dimensions; i++) {
      shifts[i] = Mixing.mix(seed, i) & MASK;
    }
  }

  @Override
  public void next(double[] units) {
    double[] point = sequence.nextVector();
    for (int i = 0; i < units.length; i++) {
      units[i] = ((long) (point[i] * SCALE) ^ shifts[i]) / SCALE;
    }
  }
}
