package dev.lockstep.market;

/** Which price of a bar an indicator reads. Each is a whole number of ticks over a divisor. */
public enum PriceSource {
  OPEN(1),
  HIGH(1),
  LOW(1),
  CLOSE(1),
  /** (high + low) ÷ 2. */
  MEDIAN(2),
  /** (high + low + close) ÷ 3. */
  TYPICAL(3);

  private final int divisor;

  PriceSource(int divisor) {
    this.divisor = divisor;
  }

  /** What {@link Series#sourceTicks} must be divided by to give ticks. */
  public int divisor() {
    return divisor;
  }
}
