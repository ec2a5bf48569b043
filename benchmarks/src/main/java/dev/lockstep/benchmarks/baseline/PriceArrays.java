package dev.lockstep.benchmarks.baseline;

/** The opens and closes of one symbol. Owns its arrays; readers must not change them. */
public final class PriceArrays {
  private final String symbol;
  private final double[] open;
  private final double[] close;

  public PriceArrays(String symbol, double[] open, double[] close) {
    if (open.length != close.length) {
      throw new IllegalArgumentException(
          "open and close must have the same length, were " + open.length + " and " + close.length);
    }
    this.symbol = symbol;
    this.open = open;
    this.close = close;
  }

  public String symbol() {
    return symbol;
  }

  public int bars() {
    return close.length;
  }

  public double[] open() {
    return open;
  }

  public double[] close() {
    return close;
  }
}
