package dev.lockstep.operators.result;

import dev.lockstep.performance.ClosedTrades;
import dev.lockstep.performance.Performance;
import dev.lockstep.performance.Tally;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Objects;
import java.util.Optional;

/**
 * What one lane came to over one group.
 *
 * @param sawWeekend whether the group had an event on a Saturday or Sunday
 * @param failure why the lane dropped out, in one line; empty when it ran to its end
 * @param statistics present when it did not fail
 */
public record LaneRecord(
    int lane, boolean sawWeekend, String failure, Optional<Statistics> statistics) {
  /**
   * The numbers of a lane that ran to its end.
   *
   * @param tally what was counted, to be added up with that of other accounts
   * @param performance of this account alone
   */
  public record Statistics(Tally tally, Performance performance) {
    public Statistics {
      Objects.requireNonNull(tally);
      Objects.requireNonNull(performance);
    }
  }

  public LaneRecord {
    if (failure.isEmpty() != statistics.isPresent()) {
      throw new IllegalArgumentException(
          "lane " + lane + " must have either failed or statistics, had " + failure);
    }
  }

  /** The record of a lane that ran to its end. */
  public static LaneRecord ran(int lane, boolean sawWeekend, Tally tally, Performance performance) {
    return new LaneRecord(lane, sawWeekend, "", Optional.of(new Statistics(tally, performance)));
  }

  /** The record of a lane that dropped out. */
  public static LaneRecord failed(int lane, boolean sawWeekend, String failure) {
    return new LaneRecord(lane, sawWeekend, failure, Optional.empty());
  }

  /** One line for a sum that is more than a long can count. */
  public static String reason(ArithmeticException overflow) {
    return overflow.getClass().getSimpleName() + ": " + overflow.getMessage();
  }

  /** What was counted; a lane that failed has nothing. */
  public Tally tally() {
    return numbers().tally();
  }

  /** The statistics of this account alone; a lane that failed has none. */
  public Performance performance() {
    return numbers().performance();
  }

  private Statistics numbers() {
    return statistics.orElseThrow(
        () -> new IllegalStateException("lane " + lane + " failed: " + failure));
  }

  void write(SnapshotWriter out) {
    out.putInt(lane);
    out.putBoolean(sawWeekend);
    out.putString(failure);
    if (statistics.isPresent()) {
      writeTally(tally(), out);
      writePerformance(performance(), out);
    }
  }

  public static LaneRecord read(SnapshotReader in) {
    int lane = in.getInt();
    boolean sawWeekend = in.getBoolean();
    String failure = in.getString();
    return failure.isEmpty()
        ? ran(lane, sawWeekend, readTally(in), readPerformance(in))
        : failed(lane, sawWeekend, failure);
  }

  private static void writeTally(Tally tally, SnapshotWriter out) {
    out.putLong(tally.initialCashMicros());
    out.putLong(tally.finalEquityMicros());
    out.putLong(tally.feesMicros());
    out.putLong(tally.turnoverMicros());
    out.putLong(tally.fills());
    out.putLong(tally.bars());
    out.putLong(tally.barsHeld());
    out.putLong(tally.ambiguousBars());
    tally.trades().save(out);
  }

  private static Tally readTally(SnapshotReader in) {
    long initialCashMicros = in.getLong();
    long finalEquityMicros = in.getLong();
    long feesMicros = in.getLong();
    long turnoverMicros = in.getLong();
    long fills = in.getLong();
    long bars = in.getLong();
    long barsHeld = in.getLong();
    long ambiguousBars = in.getLong();
    ClosedTrades trades = new ClosedTrades();
    trades.restore(in);
    return new Tally(
        initialCashMicros,
        finalEquityMicros,
        feesMicros,
        turnoverMicros,
        fills,
        bars,
        barsHeld,
        ambiguousBars,
        trades);
  }

  static void writePerformance(Performance performance, SnapshotWriter out) {
    out.putLong(performance.initialCashMicros());
    out.putLong(performance.finalEquityMicros());
    out.putDouble(performance.totalReturn());
    out.putDouble(performance.cagr());
    out.putDouble(performance.annualVolatility());
    out.putDouble(performance.sharpe());
    out.putDouble(performance.sortino());
    out.putDouble(performance.calmar());
    out.putDouble(performance.maxDrawdown());
    out.putLong(performance.trades());
    out.putLong(performance.fills());
    out.putDouble(performance.winRate());
    out.putDouble(performance.profitFactor());
    out.putDouble(performance.exposure());
    out.putDouble(performance.turnover());
    out.putLong(performance.feesMicros());
    out.putLong(performance.bars());
    out.putLong(performance.ambiguousBars());
    out.putLong(performance.dailyReturns());
    out.putInt(performance.periodsPerYear());
  }

  static Performance readPerformance(SnapshotReader in) {
    return new Performance(
        in.getLong(),
        in.getLong(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getLong(),
        in.getLong(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getInt());
  }
}
