package dev.lockstep.operators.result;

import dev.lockstep.performance.ClosedTrades;
import dev.lockstep.performance.Performance;
import dev.lockstep.performance.Tally;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * The statistics of one lane over one group.
 *
 * @param sawWeekend whether the group had an event on a Saturday or Sunday
 * @param tally what was counted, to be added up with that of other accounts
 * @param performance of this account alone
 */
public record LaneRecord(int lane, boolean sawWeekend, Tally tally, Performance performance) {
  void write(SnapshotWriter out) {
    out.putInt(lane);
    out.putBoolean(sawWeekend);
    writeTally(out);
    writePerformance(performance, out);
  }

  public static LaneRecord read(SnapshotReader in) {
    return new LaneRecord(in.getInt(), in.getBoolean(), readTally(in), readPerformance(in));
  }

  private void writeTally(SnapshotWriter out) {
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
