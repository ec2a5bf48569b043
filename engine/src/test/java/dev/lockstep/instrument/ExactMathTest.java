package dev.lockstep.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

final class ExactMathTest {
  private static final int ROUNDS = 60_000;

  @Test
  void halvesAreRoundedToEven() {
    assertThat(ExactMath.multiplyDivideHalfEven(1, 1, 2)).isZero();
    assertThat(ExactMath.multiplyDivideHalfEven(3, 1, 2)).isEqualTo(2);
    assertThat(ExactMath.multiplyDivideHalfEven(5, 1, 2)).isEqualTo(2);
    assertThat(ExactMath.multiplyDivideHalfEven(-1, 1, 2)).isZero();
    assertThat(ExactMath.multiplyDivideHalfEven(-3, 1, 2)).isEqualTo(-2);
    assertThat(ExactMath.multiplyDivideHalfEven(5, -1, 2)).isEqualTo(-2);
    assertThat(ExactMath.multiplyDivideHalfEven(-5, -1, 2)).isEqualTo(2);
    assertThat(ExactMath.multiplyDivideHalfEven(7, 1, 4)).isEqualTo(2);
    assertThat(ExactMath.multiplyDivideHalfEven(5, 1, 4)).isEqualTo(1);
  }

  @Test
  void halvesOf128BitProductsAreRoundedToEvenToo() {
    long big = 1L << 62;

    // (2^62 + 1) × 2^62 ÷ 2^63 is 2^61 + ½.
    assertThatHalfEven(big + 1, big, Long.MAX_VALUE);
    assertThat(ExactMath.multiplyDivideHalfEven(big + 1, 1L << 40, 1L << 41)).isEqualTo(big >> 1);
    assertThat(ExactMath.multiplyDivideHalfEven(big + 3, 1L << 40, 1L << 41))
        .isEqualTo((big >> 1) + 2);
    assertThat(ExactMath.multiplyDivideHalfEven(-big - 3, 1L << 40, 1L << 41))
        .isEqualTo(-(big >> 1) - 2);
  }

  @Test
  void halfEvenAgreesWithBigDecimal() {
    long seed = 20_240_101;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < ROUNDS; i++) {
      long a = anyLong(random);
      long b = anyLong(random);
      long divisor = positive(random);
      BigInteger expected = halfEven(a, b, divisor);
      Long was = orOverflow(() -> ExactMath.multiplyDivideHalfEven(a, b, divisor));
      if (!Objects.equals(was, orOverflow(expected::longValueExact))) {
        fail("%d × %d ÷ %d was %d, seed %d, round %d", a, b, divisor, was, seed, i);
      }
    }
  }

  /** Products that end exactly on a half, or one beside it. */
  @Test
  void halfEvenAgreesWithBigDecimalNextToHalves() {
    long seed = 77;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < ROUNDS; i++) {
      long divisor = 2 * (1 + random.nextLong(1L << random.nextInt(1, 40)));
      long quotient = random.nextLong(1L << random.nextInt(1, 22));
      long product = quotient * divisor + divisor / 2 + random.nextInt(-1, 2);
      long factor = 1L << random.nextInt(0, 20);
      long sign = random.nextBoolean() ? 1 : -1;
      long was = ExactMath.multiplyDivideHalfEven(sign * product, factor, divisor);
      if (was != halfEven(sign * product, factor, divisor).longValueExact()) {
        fail("%d × %d ÷ %d was %d, seed %d, round %d", product, factor, divisor, was, seed, i);
      }
    }
  }

  @Test
  void floorAgreesWithBigInteger() {
    long seed = 4_711;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < ROUNDS; i++) {
      long a = positive(random) - 1;
      long b = positive(random) - 1;
      long divisor = positive(random);
      BigInteger expected =
          BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(divisor));
      Long was = orOverflow(() -> ExactMath.multiplyDivideFloor(a, b, divisor));
      if (!Objects.equals(was, orOverflow(expected::longValueExact))) {
        fail("%d × %d ÷ %d was %d, seed %d, round %d", a, b, divisor, was, seed, i);
      }
    }
  }

  @Test
  void overflowIsADefect() {
    assertThatThrownBy(() -> ExactMath.multiplyDivideHalfEven(Long.MAX_VALUE, 2, 1))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("amount does not fit 64 bits");
    assertThatThrownBy(() -> ExactMath.multiplyDivideHalfEven(Long.MIN_VALUE, Long.MIN_VALUE, 1))
        .isInstanceOf(ArithmeticException.class);
    assertThat(ExactMath.multiplyDivideHalfEven(Long.MAX_VALUE, 2, 2)).isEqualTo(Long.MAX_VALUE);
    assertThat(ExactMath.multiplyDivideHalfEven(Long.MIN_VALUE, 1, 1)).isEqualTo(Long.MIN_VALUE);
  }

  private static void assertThatHalfEven(long a, long b, long divisor) {
    assertThat(ExactMath.multiplyDivideHalfEven(a, b, divisor))
        .as("%d × %d ÷ %d", a, b, divisor)
        .isEqualTo(halfEven(a, b, divisor).longValueExact());
  }

  private static BigInteger halfEven(long a, long b, long divisor) {
    return new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
        .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
        .toBigIntegerExact();
  }

  /** Null when the result does not fit 64 bits. */
  private static Long orOverflow(LongSupplier result) {
    try {
      return result.getAsLong();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  private static long anyLong(SplittableRandom random) {
    return random.nextLong() >> random.nextInt(Long.SIZE);
  }

  private static long positive(SplittableRandom random) {
    long value = (random.nextLong() >>> 1) >> random.nextInt(Long.SIZE - 1);
    return Math.max(1, value);
  }
}
