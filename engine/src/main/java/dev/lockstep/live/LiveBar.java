package dev.lockstep.live;

/** The prices and the volume of one bar. Mutable and reused by whoever decodes. */
public final class LiveBar {
  private long openTicks;
  private long highTicks;
  private long lowTicks;
  private long closeTicks;
  private double volume;

  /** Turns this into another bar; {@code newVolume} is in units of the instrument. */
  public LiveBar set(long open, long high, long low, long close, double newVolume) {
    openTicks = open;
    highTicks = high;
    lowTicks = low;
    closeTicks = close;
    volume = newVolume;
    return this;
  }

  public long openTicks() {
    return openTicks;
  }

  public long highTicks() {
    return highTicks;
  }

  public long lowTicks() {
    return lowTicks;
  }

  public long closeTicks() {
    return closeTicks;
  }

  /** In units of the instrument. */
  public double volume() {
    return volume;
  }
}
