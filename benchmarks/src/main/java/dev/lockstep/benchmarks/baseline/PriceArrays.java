package dev.lockstep.benchmarks.baseline;

import java.util.Arrays;

/** The opens and closes of one symbol. Owns its arrays; readers must not change them. */
public final class PriceArrays {
  private static final int MOST_DECIMALS = 8;

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

  /** The fewest decimal places that give every price exactly, {@value #MOST_DECIMALS} at most. */
  public int decimals() {
    int decimals = 0;
    while (decimals < MOST_DECIMALS && !(fits(open, decimals) && fits(close, decimals))) {
      decimals++;
    }
    return decimals;
  }

  private static boolean fits(double[] column, int decimals) {
    double scale = Math.pow(10, decimals);
    return Arrays.stream(column).allMatch(price -> Math.rint(price * scale) / scale == price);
  }

  /** The same with prices rounded to so many decimal places. */
  public PriceArrays rounded(int decimals) {
    double scale = Math.pow(10, decimals);
    double[] opens = Arrays.stream(open).map(price -> Math.rint(price * scale) / scale).toArray();
    double[] closes = Arrays.stream(close).map(price -> Math.rint(price * scale) / scale).toArray();
    return new PriceArrays(symbol, opens, closes);
  }

  /** The prices times a power of ten, as whole numbers. */
  PriceArrays times(double scale) {
    double[] opens = Arrays.stream(open).map(price -> Math.rint(price * scale)).toArray();
    double[] closes = Arrays.stream(close).map(price -> Math.rint(price * scale)).toArray();
    return new PriceArrays(symbol, opens, closes);
  }
}
