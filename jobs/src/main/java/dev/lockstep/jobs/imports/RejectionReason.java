package dev.lockstep.jobs.imports;

import java.util.Locale;

/** Why a row of a source file was left out. */
public enum RejectionReason {
  /** The row has fewer columns than the layout needs. */
  MISSING_COLUMN,
  /** The time does not fit the time format. */
  UNPARSABLE_TIME,
  /** The time is not after 1970-01-01 UTC, where the nanoseconds of the wire begin. */
  TIME_NOT_AFTER_1970,
  /** A price is empty or not a decimal number. */
  UNPARSABLE_PRICE,
  /** The volume is not a decimal number; an empty one counts as zero. */
  UNPARSABLE_VOLUME,
  /** A price or the volume is NaN or infinite. */
  NOT_A_NUMBER,
  /** A price is zero or negative, or nearer to zero than to one tick. */
  PRICE_NOT_POSITIVE,
  /** A price has more ticks than a double holds exactly. */
  PRICE_TOO_LARGE,
  NEGATIVE_VOLUME,
  HIGH_BELOW_LOW,
  /** The open is above the high or below the low. */
  OPEN_OUTSIDE_RANGE,
  /** The close is above the high or below the low. */
  CLOSE_OUTSIDE_RANGE,
  /** The time equals that of the last row that was kept. */
  DUPLICATE_TIME,
  /** The time is before that of the last row that was kept. */
  UNORDERED_TIME;

  /** How the reason stands in {@code rejected.csv}, such as {@code high-below-low}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
