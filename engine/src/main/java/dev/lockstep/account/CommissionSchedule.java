package dev.lockstep.account;

import dev.lockstep.instrument.ExactMath;
import dev.lockstep.order.Side;
import java.math.BigDecimal;

/**
 * What a fill costs: a rate on its amount, a charge per lot, a minimum per fill, and a stamp duty
 * on sells.
 *
 * @param rateBillionths of the amount; 3 basis points are 300,000
 * @param perLotMicros charged for each lot
 * @param minimumMicros the least that rate and charge per lot come to in one fill
 * @param sellDutyBillionths of the amount of a sell, on top
 */
public record CommissionSchedule(
    long rateBillionths, long perLotMicros, long minimumMicros, long sellDutyBillionths) {
  private static final long BILLION = 1_000_000_000;
  public static final CommissionSchedule FREE = new CommissionSchedule(0, 0, 0, 0);

  public CommissionSchedule {
    requireNotNegative("rate", rateBillionths);
    requireNotNegative("charge per lot", perLotMicros);
    requireNotNegative("minimum", minimumMicros);
    requireNotNegative("sell duty", sellDutyBillionths);
  }

  /** A plain rate in basis points (hundredths of a percent), with up to five decimal places. */
  public static CommissionSchedule basisPoints(BigDecimal basisPoints) {
    return new CommissionSchedule(toBillionths(basisPoints), 0, 0, 0);
  }

  /** Basis points as billionths; more than five decimal places are refused. */
  public static long toBillionths(BigDecimal basisPoints) {
    try {
      return basisPoints.movePointRight(5).longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "basis points must have at most 5 decimal places, was " + basisPoints.toPlainString(), e);
    }
  }

  private static void requireNotNegative(String what, long value) {
    if (value < 0) {
      throw new IllegalArgumentException("commission " + what + " must be >= 0, was " + value);
    }
  }

  /** Fee of one fill in micros, each part rounded half to even. */
  public long feeMicros(Side side, long lots, long amountMicros) {
    long fee =
        Math.addExact(
            ExactMath.multiplyDivideHalfEven(amountMicros, rateBillionths, BILLION),
            Math.multiplyExact(perLotMicros, lots));
    fee = Math.max(fee, minimumMicros);
    if (side == Side.SELL && sellDutyBillionths != 0) {
      long duty = ExactMath.multiplyDivideHalfEven(amountMicros, sellDutyBillionths, BILLION);
      fee = Math.addExact(fee, duty);
    }
    return fee;
  }
}
