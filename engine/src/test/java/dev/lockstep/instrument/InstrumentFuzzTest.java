package dev.lockstep.instrument;

import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Amounts, quantities and prices against decimals of any size. */
final class InstrumentFuzzTest {
  private static final int ROUNDS = 25_000;
  private static final String[] SIZES = {
    "1", "0.01", "0.05", "0.25", "0.001", "0.00000001", "0.0001", "5", "100", "0.125", "0.3"
  };

  private static Instrument any(SplittableRandom random) {
    return InstrumentTest.instrument(
        SIZES[random.nextInt(SIZES.length)],
        SIZES[random.nextInt(SIZES.length)],
        random.nextInt(4) == 0 ? 50 : 1);
  }

  /** What one lot is worth at a price, in micros. */
  private static BigDecimal exactMicros(Instrument instrument, long ticks, long lots) {
    return instrument
        .tickSize()
        .toBigDecimal()
        .multiply(instrument.lotSize().toBigDecimal())
        .multiply(BigDecimal.valueOf(instrument.multiplier()))
        .multiply(BigDecimal.valueOf(ticks))
        .multiply(BigDecimal.valueOf(lots))
        .movePointRight(6);
  }

  @Test
  void amountsAreExactRoundedHalfToEven() {
    long seed = 8;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < ROUNDS; i++) {
      Instrument instrument = any(random);
      long ticks = 1 + random.nextLong(1L << random.nextInt(1, 24));
      long lots = random.nextLong(1L << random.nextInt(1, 12)) * (random.nextBoolean() ? 1 : -1);
      BigDecimal exact = exactMicros(instrument, ticks, lots).setScale(0, RoundingMode.HALF_EVEN);
      Long micros = orOverflow(() -> instrument.amountMicros(ticks, lots));
      if (!Objects.equals(micros, orOverflow(exact::longValueExact))) {
        fail(
            "%s, %d ticks, %d lots: %d, seed %d, round %d",
            instrument, ticks, lots, micros, seed, i);
      }
    }
  }

  @Test
  void lotsForIsTheExactFloor() {
    long seed = 9;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < ROUNDS; i++) {
      Instrument instrument = any(random);
      long ticks = 1 + random.nextLong(1L << random.nextInt(1, 24));
      long fraction = random.nextBoolean() ? 950_000_000 : 1 + random.nextLong(1_000_000_000);
      long amount = 1 + random.nextLong(1L << random.nextInt(1, 50));
      assertLotsFor(instrument, amount, fraction, ticks, seed, i);
    }
  }

  /** Amounts that pay for a whole number of lots exactly, or for a micro more or less. */
  @Test
  void lotsForIsTheExactFloorAtWholeNumbers() {
    long seed = 10;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < ROUNDS; i++) {
      Instrument instrument = any(random);
      long ticks = 1 + random.nextLong(1L << random.nextInt(1, 14));
      long lots = 1 + random.nextLong(1L << random.nextInt(1, 12));
      long fraction = random.nextBoolean() ? 500_000_000 : 1_000_000_000;
      long amount = instrument.amountMicros(ticks, lots) * (1_000_000_000 / fraction);
      assertLotsFor(
          instrument, Math.max(1, amount + random.nextInt(-1, 2)), fraction, ticks, seed, i);
    }
  }

  private static void assertLotsFor(
      Instrument instrument, long amount, long fraction, long ticks, long... seedAndRound) {
    BigDecimal lots =
        BigDecimal.valueOf(amount)
            .multiply(BigDecimal.valueOf(fraction, 9))
            .divide(exactMicros(instrument, ticks, 1), 0, RoundingMode.DOWN);
    Long was = orOverflow(() -> instrument.lotsFor(amount, fraction, ticks));
    if (!Objects.equals(was, orOverflow(lots::longValueExact))) {
      fail(
          "%s, %d micros × %d ÷ 10^9 at %d ticks: %d lots, seed and round %s",
          instrument, amount, fraction, ticks, was, Arrays.toString(seedAndRound));
    }
  }

  /** Null when the result does not fit 64 bits. */
  private static Long orOverflow(LongSupplier result) {
    try {
      return result.getAsLong();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  @Test
  void pricesAreTheNearestDoublesAndComeBackAsTheSameTicks() {
    long seed = 11;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < ROUNDS; i++) {
      Instrument instrument = any(random);
      long ticks = random.nextLong(1L << random.nextInt(1, 45));
      BigDecimal exact = instrument.tickSize().toBigDecimal().multiply(BigDecimal.valueOf(ticks));
      double price = instrument.price(ticks);
      if (price != exact.doubleValue() || instrument.nearestTicks(price) != ticks) {
        fail("%s, %d ticks: %s, seed %d, round %d", instrument, ticks, price, seed, i);
      }
    }
  }

  @Test
  void decimalQuantitiesGiveTheirWholeLots() {
    long seed = 12;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < ROUNDS; i++) {
      Instrument instrument = any(random);
      long lots = random.nextLong(1L << random.nextInt(1, 40));
      BigDecimal exact = instrument.lotSize().toBigDecimal().multiply(BigDecimal.valueOf(lots));
      BigDecimal halfLot = instrument.lotSize().toBigDecimal().divide(BigDecimal.valueOf(2));
      double half = exact.add(halfLot).doubleValue();
      long whole = instrument.wholeLots(exact.doubleValue());
      if (whole != lots || instrument.wholeLots(half) != lots) {
        fail("%s, %s: %d lots, seed %d, round %d", instrument, exact, whole, seed, i);
      }
      double error = Math.abs(instrument.quantity(lots) - exact.doubleValue());
      if (error > 2 * Math.ulp(exact.doubleValue())) {
        fail("%s, %d lots: off by %s, seed %d, round %d", instrument, lots, error, seed, i);
      }
    }
  }
}
