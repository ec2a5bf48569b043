package dev.lockstep.indicator;

import java.util.SplittableRandom;

/** One bar after the other from a seed. */
final class RandomBars {
  private final SplittableRandom random;
  private final long startTicks;
  private int left;
  private double spread;
  long openTicks;
  long highTicks;
  long lowTicks;
  long closeTicks;
  double volume;

  RandomBars(long seed, long startTicks) {
    random = new SplittableRandom(seed);
    this.startTicks = startTicks;
    closeTicks = startTicks;
  }

  void next() {
    if (left-- == 0) {
      boolean isFlat = random.nextInt(5) == 0;
      left = random.nextInt(10, isFlat ? 500 : 300);
      spread = isFlat ? 0 : Math.pow(10, random.nextDouble(-4, -1.7));
    }
    openTicks = closeTicks;
    closeTicks = openTicks + step();
    highTicks = Math.max(openTicks, closeTicks) + Math.abs(step()) / 2;
    lowTicks = Math.min(openTicks, closeTicks) - Math.abs(step()) / 2;
    if (lowTicks < startTicks / 20) {
      long lift = startTicks - lowTicks;
      openTicks += lift;
      highTicks += lift;
      lowTicks += lift;
      closeTicks += lift;
    }
    volume = spread == 0 ? 0 : random.nextInt(1, 1_000_000_000) / 1e4;
  }

  // Pulled gently towards the start, so that long series neither die nor explode.
  private long step() {
    double pull = (startTicks - closeTicks) / (double) startTicks * spread * 0.02;
    return Math.round(
        closeTicks * (pull + spread * (random.nextDouble() + random.nextDouble() - 1)));
  }
}
