package dev.lockstep.operators.unit;

/** How much of its lanes a unit hands out. Each level includes the ones before. */
public enum Detail {
  /** One record of statistics per lane, all groups of the unit together. */
  TOTALS,
  /** Also one record of statistics per lane and group. */
  STATISTICS,
  /** Also the equity at the end of each day. */
  DAYS,
  /** Also every order, refused request, fill and closed trade. */
  EVERYTHING
}
