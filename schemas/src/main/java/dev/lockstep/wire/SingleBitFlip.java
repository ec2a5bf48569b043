package dev.lockstep.wire;

/**
 * Tells one flipped bit from other damage. CRC32C is linear: flipping one bit always changes the
 * checksum by the same difference, which depends only on the bit's distance from the end.
 */
final class SingleBitFlip {
  /** Longer runs are not searched, so that damaged input costs microseconds at most. */
  private static final int MAX_BYTES = 4096;

  /** CRC32C's polynomial, bits reversed. */
  private static final int POLYNOMIAL = 0x82F63B78;

  private SingleBitFlip() {}

  /** Whether one flipped bit in {@code checkedBytes} or in the checksum explains a difference. */
  static boolean explains(int checksumDifference, int checkedBytes) {
    if (Integer.bitCount(checksumDifference) == 1) {
      return true;
    }
    if (checkedBytes > MAX_BYTES) {
      return false;
    }
    int difference = POLYNOMIAL;
    for (int bit = 0; bit < checkedBytes * 8; bit++) {
      if (difference == checksumDifference) {
        return true;
      }
      difference = (difference >>> 1) ^ (POLYNOMIAL & -(difference & 1));
    }
    return false;
  }
}
