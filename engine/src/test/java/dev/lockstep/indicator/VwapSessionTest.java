package dev.lockstep.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VwapSessionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "America/New_York",
        "Asia/Shanghai",
        "Australia/Lord_Howe",
        "America/Sao_Paulo"
      })
  void sessionsAreCalendarDaysOfTheTimeZone(String zone) {
    Bars bars = Bars.random(11, 12_000, Bars.instrument("0.05", zone), 40);
    for (int row = 0; row < bars.rows(); row++) {
      // Forty minutes a bar from late 2015: over more than one change of clocks.
      bars.timeNanos()[row] = 1_445_000_000_000_000_000L + row * 40L * Bars.MINUTE_NANOS;
    }
    double[] actual = Columns.of(new VwapSession(), bars)[0];
    double[] expected = naive(bars);
    for (int row = 0; row < bars.rows(); row++) {
      String what = zone + ", row " + row;
      if (Double.isNaN(expected[row])) {
        assertThat(actual[row]).as(what).isNaN();
      } else {
        assertThat(Math.abs(actual[row] - expected[row]))
            .as(what)
            .isLessThanOrEqualTo(4 * Math.ulp(expected[row]));
      }
    }
  }

  private static double[] naive(Bars bars) {
    ZoneId zone = bars.instrument().timeZone();
    BigDecimal tick = bars.instrument().tickSize().toBigDecimal();
    double[] expected = new double[bars.rows()];
    LocalDate session = null;
    BigDecimal amount = BigDecimal.ZERO;
    BigDecimal volume = BigDecimal.ZERO;
    for (int row = 0; row < bars.rows(); row++) {
      Instant start = Instant.ofEpochSecond(0, bars.timeNanos()[row]);
      LocalDate day = start.atZone(zone).toLocalDate();
      if (!day.equals(session)) {
        session = day;
        amount = BigDecimal.ZERO;
        volume = BigDecimal.ZERO;
      }
      long ticks = bars.highTicks()[row] + bars.lowTicks()[row] + bars.closeTicks()[row];
      BigDecimal traded = new BigDecimal(bars.volumes()[row]);
      amount = amount.add(tick.multiply(BigDecimal.valueOf(ticks)).multiply(traded));
      volume = volume.add(traded);
      expected[row] =
          volume.signum() == 0
              ? Double.NaN
              : amount
                  .divide(volume.multiply(BigDecimal.valueOf(3)), MathContext.DECIMAL128)
                  .doubleValue();
    }
    return expected;
  }

  @Test
  void thereIsNoValueUntilSomethingWasTradedInTheSession() {
    Bars bars = Bars.ofCloses(Bars.instrument("0.01", "UTC"), 1_000, 2_000, 3_000, 4_000);
    bars.volumes()[0] = 0;
    bars.volumes()[2] = 0;
    for (int row = 2; row < 4; row++) {
      bars.timeNanos()[row] += 24 * 60 * Bars.MINUTE_NANOS;
    }
    assertThat(Columns.of(new VwapSession(), bars)[0])
        .containsExactly(Double.NaN, 20, Double.NaN, 40);
  }
}
