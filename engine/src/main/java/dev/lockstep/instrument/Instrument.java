package dev.lockstep.instrument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A symbol with its tick size, lot size, currency, contract multiplier and time zone. Prices are
 * {@code long} multiples of the tick, quantities {@code long} multiples of the lot, amounts {@code
 * long} millionths of the currency ("micros").
 */
public final class Instrument {
  private static final long MICROS = 1_000_000;

  private final String symbol;
  private final DecimalSize tickSize;
  private final DecimalSize lotSize;
  private final String currency;
  private final long multiplier;
  private final ZoneId timeZone;

  // One tick of one lot is worth amountNumerator / amountDenominator micros, in lowest terms.
  private final long amountNumerator;
  private final long amountDenominator;
  private final double microsPerTickLot;
  private final double priceDivisor;
  private final double quantityDivisor;
  private final boolean isLotOne;

  public Instrument(
      String symbol,
      DecimalSize tickSize,
      DecimalSize lotSize,
      String currency,
      long multiplier,
      ZoneId timeZone) {
    if (symbol.isBlank()) {
      throw new IllegalArgumentException("symbol must not be blank");
    }
    if (multiplier <= 0) {
      throw new IllegalArgumentException(
          "multiplier must be > 0, was " + multiplier + " (symbol " + symbol + ")");
    }
    this.symbol = symbol;
    this.tickSize = Objects.requireNonNull(tickSize);
    this.lotSize = Objects.requireNonNull(lotSize);
    this.currency = Objects.requireNonNull(currency);
    this.multiplier = multiplier;
    this.timeZone = Objects.requireNonNull(timeZone);
    BigInteger numerator =
        BigInteger.valueOf(MICROS)
            .multiply(BigInteger.valueOf(tickSize.units()))
            .multiply(BigInteger.valueOf(lotSize.units()))
            .multiply(BigInteger.valueOf(multiplier));
    BigInteger denominator = BigInteger.TEN.pow(tickSize.scale() + lotSize.scale());
    BigInteger divisor = numerator.gcd(denominator);
    amountNumerator = numerator.divide(divisor).longValueExact();
    amountDenominator = denominator.divide(divisor).longValueExact();
    microsPerTickLot = new BigDecimal(numerator).divide(new BigDecimal(denominator)).doubleValue();
    priceDivisor = Math.pow(10, tickSize.scale());
    quantityDivisor = Math.pow(10, lotSize.scale());
    isLotOne = lotSize.units() == 1 && lotSize.scale() == 0;
  }

  public String symbol() {
    return symbol;
  }

  public DecimalSize tickSize() {
    return tickSize;
  }

  public DecimalSize lotSize() {
    return lotSize;
  }

  /** ISO code, or any name that the user gave. */
  public String currency() {
    return currency;
  }

  /** Currency units that one unit of price is worth for one unit of quantity. */
  public long multiplier() {
    return multiplier;
  }

  /** Where the trading day of this instrument begins and ends. */
  public ZoneId timeZone() {
    return timeZone;
  }

  /**
   * The price as a double: exactly rounded as long as {@code ticks × tick units} stays below 2^53,
   * so that it equals the parsed decimal text.
   */
  public double price(long ticks) {
    return (double) (ticks * tickSize.units()) / priceDivisor;
  }

  /** What {@link #price} divides {@code ticks × tickSize().units()} by: a power of ten. */
  public double priceDivisor() {
    return priceDivisor;
  }

  /** The nearest price in ticks, half to even. */
  public long nearestTicks(double price) {
    return checkedTicks(price, Math.rint(price * priceDivisor / tickSize.units()));
  }

  /** Quantity in units of the instrument, such as shares or coins. */
  public double quantity(long lots) {
    return isLotOne ? lots : lots * (double) lotSize.units() / quantityDivisor;
  }

  /** Whole lots in a quantity given in units of the instrument, rounded down. */
  public long wholeLots(double quantity) {
    double lots = quantity * quantityDivisor / lotSize.units();
    double nearest = Math.rint(lots);
    // A decimal quantity such as 0.3 is not exact in binary: what is a whole number of lots but for
    // that representation error counts as whole.
    if (Math.abs(lots - nearest) <= Math.ulp(lots) * 4) {
      return (long) nearest;
    }
    return (long) Math.floor(lots);
  }

  /** Exact value of {@code lots} at {@code ticks} in micros, rounded half to even. */
  public long amountMicros(long ticks, long lots) {
    return ExactMath.multiplyDivideHalfEven(
        Math.multiplyExact(ticks, amountNumerator), lots, amountDenominator);
  }

  /** Micros that one tick of one lot is worth, for estimates; exact amounts come from above. */
  public double microsPerTickLot() {
    return microsPerTickLot;
  }

  /**
   * The most lots that {@code fractionBillionths ÷ 10^9} of {@code amountMicros} pays for at {@code
   * ticks}: the exact floor.
   */
  public long lotsFor(long amountMicros, long fractionBillionths, long ticks) {
    if (amountMicros <= 0 || fractionBillionths <= 0 || ticks <= 0) {
      return 0;
    }
    double estimate = (double) amountMicros * fractionBillionths / 1e9 / (ticks * microsPerTickLot);
    double nearest = Math.rint(estimate);
    // Far from a whole number the double decides; next to one (its relative error is some 2^-50)
    // only exact arithmetic can.
    if (Math.abs(estimate - nearest) > estimate * 1e-14 + 1e-14) {
      return (long) estimate;
    }
    return BigInteger.valueOf(amountMicros)
        .multiply(BigInteger.valueOf(fractionBillionths))
        .multiply(BigInteger.valueOf(amountDenominator))
        .divide(
            BigInteger.valueOf(1_000_000_000L)
                .multiply(BigInteger.valueOf(ticks))
                .multiply(BigInteger.valueOf(amountNumerator)))
        .longValueExact();
  }

  private long checkedTicks(double price, double ticks) {
    if (!(Math.abs(ticks) < 1L << 62)) {
      throw new IllegalArgumentException(
          "price must be a number of ticks below 2^62, was " + price + " (symbol " + symbol + ")");
    }
    return (long) ticks;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Instrument that
        && symbol.equals(that.symbol)
        && tickSize.equals(that.tickSize)
        && lotSize.equals(that.lotSize)
        && currency.equals(that.currency)
        && multiplier == that.multiplier
        && timeZone.equals(that.timeZone);
  }

  @Override
  public int hashCode() {
    return Objects.hash(symbol, tickSize, lotSize, currency, multiplier, timeZone);
  }

  @Override
  public String toString() {
    return symbol + " (tick " + tickSize + ", lot " + lotSize + ", " + currency + ")";
  }
}
