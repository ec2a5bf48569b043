package dev.lockstep.operators.result;

import dev.lockstep.operators.unit.Detail;

/**
 * What a run of result bytes holds: records lane by lane, those of a lane in the order in which
 * they happened. Every group of a unit has the sections of the unit's {@link Detail}, empty ones
 * too; but for {@link #TOTALS}, which is there once. Codes are part of the format: append only.
 */
public enum Section {
  /** {@link LaneRecord}s, one per lane. From {@link Detail#STATISTICS} on. */
  LANES(0, Detail.STATISTICS),
  /** {@link DayRecord}s. From {@link Detail#DAYS} on. */
  DAYS(1, Detail.DAYS),
  /** {@link OrderRecord}s, one per change of state. */
  ORDERS(2, Detail.EVERYTHING),
  /** {@link RefusalRecord}s. */
  REFUSALS(3, Detail.EVERYTHING),
  /** {@link FillRecord}s. */
  FILLS(4, Detail.EVERYTHING),
  /** {@link TradeRecord}s. */
  TRADES(5, Detail.EVERYTHING),
  /** One {@link CostRecord}; differs between two equal runs. From {@link Detail#STATISTICS} on. */
  COST(6, Detail.STATISTICS),
  /** One {@link UnitNotice}: the unit is over, all before is whole, and what it cost together. */
  END(7, Detail.TOTALS),
  /** {@link TotalRecord}s, one per lane of the unit; a section of its last group only. */
  TOTALS(8, Detail.TOTALS);

  private static final Section[] BY_CODE = values();

  private final int code;
  private final Detail least;

  Section(int code, Detail least) {
    this.code = code;
    this.least = least;
  }

  /** Whether units of this detail have the section. */
  public boolean isPartOf(Detail detail) {
    return detail.compareTo(least) >= 0;
  }

  int code() {
    return code;
  }

  static Section of(int code) {
    return BY_CODE[code];
  }

  static boolean isCode(int code) {
    return code >= 0 && code < BY_CODE.length;
  }
}
