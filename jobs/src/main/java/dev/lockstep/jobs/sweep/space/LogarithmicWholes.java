package dev.lockstep.jobs.sweep.space;

/**
 * All whole numbers of a range, drawn evenly in the logarithm: 1 to 9 as often as 10 to 99.
 *
 * @param low &gt; 0
 */
record LogarithmicWholes(long low, int size) implements Values {
  @Override
  public String text(int place) {
    return Long.toString(low + place);
  }

  @Override
  public int placeOf(double unit) {
    double ratio = ((double) low + size) / low;
    double value = low * StrictMath.pow(ratio, unit);
    return (int) Math.max(0, Math.min(size - 1, (long) value - low));
  }

  @Override
  public boolean isEven() {
    return size == 1;
  }
}
