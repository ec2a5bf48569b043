package dev.lockstep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.order.Side;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class CommissionScheduleTest {
  private static final long MICROS = 1_000_000;

  @Test
  void freeCostsNothing() {
    assertThat(CommissionSchedule.FREE.feeMicros(Side.SELL, 100, 1_000 * MICROS)).isZero();
  }

  @Test
  void basisPointsAreHundredthsOfAPercentOfTheAmount() {
    CommissionSchedule three = CommissionSchedule.basisPoints(new BigDecimal("3"));

    assertThat(three).isEqualTo(new CommissionSchedule(300_000, 0, 0, 0));
    // 3 ÷ 10,000 of 12,345.67 is 3.703701.
    assertThat(three.feeMicros(Side.BUY, 1, 12_345_670_000L)).isEqualTo(3_703_701);
    assertThat(three.feeMicros(Side.SELL, 1, 12_345_670_000L)).isEqualTo(3_703_701);
  }

  @Test
  void fractionsOfABasisPointAreExact() {
    assertThat(CommissionSchedule.basisPoints(new BigDecimal("0.00001")).rateBillionths())
        .isEqualTo(1);
    assertThat(CommissionSchedule.basisPoints(new BigDecimal("2.50")).rateBillionths())
        .isEqualTo(250_000);
    assertThatThrownBy(() -> CommissionSchedule.basisPoints(new BigDecimal("0.000001")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("basis points must have at most 5 decimal places, was 0.000001");
  }

  @Test
  void feeIsRoundedHalfToEven() {
    CommissionSchedule half = new CommissionSchedule(500_000_000, 0, 0, 0);

    assertThat(half.feeMicros(Side.BUY, 1, 1)).isZero();
    assertThat(half.feeMicros(Side.BUY, 1, 3)).isEqualTo(2);
    assertThat(half.feeMicros(Side.BUY, 1, 5)).isEqualTo(2);
  }

  @Test
  void chargePerLotIsAddedToTheRate() {
    CommissionSchedule schedule = new CommissionSchedule(1_000_000, 5_000, 0, 0);

    // A thousandth of 200 and half a cent for each of 40 lots.
    assertThat(schedule.feeMicros(Side.BUY, 40, 200 * MICROS)).isEqualTo(400_000);
  }

  @Test
  void minimumHoldsForEachFill() {
    CommissionSchedule schedule = new CommissionSchedule(1_000_000, 0, 5 * MICROS, 0);

    assertThat(schedule.feeMicros(Side.BUY, 1, 200 * MICROS)).isEqualTo(5 * MICROS);
    assertThat(schedule.feeMicros(Side.BUY, 1, 6_000 * MICROS)).isEqualTo(6 * MICROS);
  }

  @Test
  void dutyComesOnTopOfSellsOnly() {
    CommissionSchedule schedule = new CommissionSchedule(0, 0, 5 * MICROS, 1_000_000);

    assertThat(schedule.feeMicros(Side.BUY, 1, 2_000 * MICROS)).isEqualTo(5 * MICROS);
    assertThat(schedule.feeMicros(Side.SELL, 1, 2_000 * MICROS)).isEqualTo(7 * MICROS);
  }

  @Test
  void negativeChargesAreRefusedByName() {
    assertThatThrownBy(() -> new CommissionSchedule(-1, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("commission rate must be >= 0, was -1");
    assertThatThrownBy(() -> new CommissionSchedule(0, -1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("commission charge per lot must be >= 0, was -1");
    assertThatThrownBy(() -> new CommissionSchedule(0, 0, -1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("commission minimum must be >= 0, was -1");
    assertThatThrownBy(() -> new CommissionSchedule(0, 0, 0, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("commission sell duty must be >= 0, was -1");
  }

  @Test
  void overflowIsADefect() {
    CommissionSchedule schedule = new CommissionSchedule(0, Long.MAX_VALUE, 0, 0);

    assertThatThrownBy(() -> schedule.feeMicros(Side.BUY, 2, 1))
        .isInstanceOf(ArithmeticException.class);
  }
}
