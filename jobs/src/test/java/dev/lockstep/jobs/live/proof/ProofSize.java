package dev.lockstep.jobs.live.proof;

/** Proofs are small unless {@code -Dlockstep.proof=full} is given. */
final class ProofSize {
  private static final boolean IS_FULL = "full".equals(System.getProperty("lockstep.proof"));

  private ProofSize() {}

  static int of(int small, int full) {
    return IS_FULL ? full : small;
  }
}
