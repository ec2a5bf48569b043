package dev.lockstep.jobs.kafka.replay;

/**
 * The prints that a bar is turned into: open, two extremes and close, at its start and after each
 * quarter of its period. A bar that does not fall visits its low first, one that falls its high, so
 * that the path is neither the best nor the worst for anybody. The volume in lots is split evenly
 * and the close takes the rest, so that sizes sum to the volume. With fewer than four lots the
 * close is printed first of all, then open, first and second extreme; with none there is no print.
 */
final class PrintsOfBar {
  static final int PRINTS_MAX = 4;

  /** Which of the four is printed with one lot, two lots and three lots. */
  private static final boolean[][] PRINTED = {
    {false, false, false, false},
    {false, false, false, true},
    {true, false, false, true},
    {true, true, false, true},
  };

  final long[] timeNanos = new long[PRINTS_MAX];
  final long[] priceTicks = new long[PRINTS_MAX];
  final long[] lots = new long[PRINTS_MAX];
  int count;

  private final long[] path = new long[PRINTS_MAX];

  /** Sets the prints of the bar under the cursor. */
  void set(RowCursor bar, long periodNanos, long volumeLots) {
    boolean falls = bar.closeTicks() < bar.openTicks();
    path[0] = bar.openTicks();
    path[1] = falls ? bar.highTicks() : bar.lowTicks();
    path[2] = falls ? bar.lowTicks() : bar.highTicks();
    path[3] = bar.closeTicks();
    long share = volumeLots / PRINTS_MAX;
    count = 0;
    for (int step = 0; step < PRINTS_MAX; step++) {
      if (share > 0 || PRINTED[(int) volumeLots][step]) {
        boolean isLast = step == PRINTS_MAX - 1;
        timeNanos[count] = bar.timeNanos() + step * (periodNanos / PRINTS_MAX);
        priceTicks[count] = path[step];
        lots[count] = share == 0 ? 1 : isLast ? volumeLots - (PRINTS_MAX - 1) * share : share;
        count++;
      }
    }
  }
}
