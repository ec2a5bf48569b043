package dev.lockstep.operators.result;

/**
 * What a run of result bytes holds: records lane by lane, those of a lane in the order in which
 * they happened. Codes are part of the format: append only.
 */
public enum Section {
  /** {@link LaneRecord}s, one per lane. */
  LANES(0),
  /** {@link DayRecord}s. */
  DAYS(1),
  /** {@link OrderRecord}s, one per change of state. */
  ORDERS(2),
  /** {@link RefusalRecord}s. */
  REFUSALS(3),
  /** {@link FillRecord}s. */
  FILLS(4),
  /** {@link TradeRecord}s. */
  TRADES(5),
  /** One {@link CostRecord}; the only section that differs between two equal runs. */
  COST(6),
  /** Empty: the unit is over, and all before is whole. */
  END(7),
  /** {@link TotalRecord}s, one per lane of the unit; handed over with its last group. */
  TOTALS(8);

  private static final Section[] BY_CODE = values();

  private final int code;

  Section(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static Section of(int code) {
    return BY_CODE[code];
  }
}
