package dev.lockstep.jobs.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.instrument.DecimalSize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class TickRoundingTest {
  private static TickRounding of(String tick) {
    return new TickRounding(DecimalSize.parse(tick));
  }

  @Test
  void pricesThatFitAreExactAndNotCounted() {
    TickRounding rounding = of("0.05");
    assertThat(rounding.ticks(1005, 2)).isEqualTo(201);
    assertThat(rounding.ticks(10, 0)).isEqualTo(200);
    assertThat(rounding.roundedPrices()).isZero();
    assertThat(rounding.largestRounding()).isZero();
  }

  @Test
  void pricesThatDoNotFitGoToTheNearestTickAndAreCounted() {
    TickRounding rounding = of("0.01");
    assertThat(rounding.ticks(2179012, 6)).isEqualTo(218);
    assertThat(rounding.ticks(2123457, 6)).isEqualTo(212);
    assertThat(rounding.roundedPrices()).isEqualTo(2);
    assertThat(rounding.largestRounding()).isEqualTo(0.003457, Offset.offset(1e-15));
  }

  @Test
  void halvesGoToTheEvenTick() {
    TickRounding rounding = of("0.5");
    assertThat(rounding.ticks(125, 2)).isEqualTo(2);
    assertThat(rounding.ticks(175, 2)).isEqualTo(4);
  }

  @Test
  void pricesOfTooManyTicksAreRefused() {
    TickRounding rounding = of("0.000000000001");
    assertThat(rounding.ticks(9007, 0)).isEqualTo(9_007_000_000_000_000L);
    assertThat(rounding.ticks(9008, 0)).isEqualTo(TickRounding.TOO_LARGE);
    assertThat(rounding.ticks(999_999_999_999L, 0)).isEqualTo(TickRounding.TOO_LARGE);
  }

  @Test
  void randomPricesAgreeWithBigDecimal() {
    long seed = 44;
    Random random = new Random(seed);
    for (int trial = 0; trial < 20_000; trial++) {
      DecimalSize tick = new DecimalSize(1 + random.nextInt(50), random.nextInt(10));
      long mantissa = 1 + (random.nextLong() >>> (20 + random.nextInt(40)));
      int scale = random.nextInt(13);
      BigDecimal price = BigDecimal.valueOf(mantissa, scale);
      BigDecimal exact = price.divide(tick.toBigDecimal(), 0, RoundingMode.HALF_EVEN);
      BigDecimal units = exact.multiply(BigDecimal.valueOf(tick.units()));
      TickRounding rounding = new TickRounding(tick);
      long ticks = rounding.ticks(mantissa, scale);
      String trialName = "seed " + seed + ", " + price.toPlainString() + " by " + tick;
      if (ticks == TickRounding.TOO_LARGE) {
        assertThat(units)
            .as(trialName)
            .isGreaterThan(BigDecimal.valueOf((1L << 53) - tick.units()));
        continue;
      }
      assertThat(BigDecimal.valueOf(ticks)).as(trialName).isEqualByComparingTo(exact);
      double error = price.subtract(exact.multiply(tick.toBigDecimal())).abs().doubleValue();
      assertThat(rounding.largestRounding()).as(trialName).isEqualTo(error, within(error));
    }
  }

  private static Offset<Double> within(double error) {
    return Offset.offset(error * 1e-14);
  }
}
