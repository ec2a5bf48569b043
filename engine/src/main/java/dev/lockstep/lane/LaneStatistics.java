package dev.lockstep.lane;

import dev.lockstep.account.Account;
import dev.lockstep.market.CloseRuns;
import dev.lockstep.market.Series;
import dev.lockstep.performance.ClosedTrades;
import dev.lockstep.performance.DailyReturns;
import dev.lockstep.performance.Drawdown;
import dev.lockstep.performance.Performance;
import dev.lockstep.performance.Tally;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** What one lane counts while it runs: constant memory, whatever the number of bars. */
final class LaneStatistics {
  private static final int STATE_VERSION = 2;

  private final DailyReturns returns;
  private final Drawdown drawdown;
  private final ClosedTrades trades = new ClosedTrades();

  private double equityMicros;
  private long fills;
  private long bars;
  private long barsHeld;
  private long ambiguousBars;

  LaneStatistics(long initialCashMicros) {
    returns = new DailyReturns(initialCashMicros);
    drawdown = new Drawdown(initialCashMicros);
    equityMicros = initialCashMicros;
  }

  /** Takes the equity after an event that changed it. */
  void mark(double newEquityMicros) {
    equityMicros = newEquityMicros;
    drawdown.mark(newEquityMicros);
  }

  /**
   * Takes the equity at each of the rows while a position is held: {@code cash + close × lots ×
   * perTickLot}. Because equity rises with the close, rounding included, a run of rows can be
   * marked by its lowest close when its highest passes no peak.
   */
  void markHeld(Series series, int from, int to, double cash, double lots) {
    double perTickLot = series.instrument().microsPerTickLot();
    long[] closeTicks = series.closeTicks();
    CloseRuns runs = lots > 0 ? series.closeRuns() : null;
    int row = from;
    while (row < to) {
      int end = to;
      if (runs != null) {
        int run = runs.runOf(row);
        end = Math.min(to, runs.end(run));
        double highest = cash + runs.highTicks(run) * lots * perTickLot;
        double lowest = cash + runs.lowTicks(run) * lots * perTickLot;
        boolean isWhole = row == runs.start(run) && end == runs.end(run);
        if (highest <= drawdown.peak() && (isWhole || lowest >= drawdown.trough())) {
          drawdown.markBelowPeak(lowest);
          row = end;
        }
      }
      for (; row < end; row++) {
        drawdown.mark(cash + closeTicks[row] * lots * perTickLot);
      }
    }
    equityMicros = cash + closeTicks[to - 1] * lots * perTickLot;
  }

  double equityMicros() {
    return equityMicros;
  }

  void addBars(long count, long countHeld) {
    bars += count;
    barsHeld += countHeld;
  }

  void addFill() {
    fills++;
  }

  long fills() {
    return fills;
  }

  void addTrade(long profitMicros) {
    trades.add(profitMicros);
  }

  void addAmbiguousBar() {
    ambiguousBars++;
  }

  /** Ends a day with its last mark. */
  void endDay(double endEquityMicros) {
    returns.endDay(endEquityMicros);
  }

  Tally tally(Account account, long finalEquityMicros) {
    ClosedTrades closed = new ClosedTrades();
    closed.addAll(trades);
    return new Tally(
        account.initialCashMicros(),
        finalEquityMicros,
        account.feesMicros(),
        account.turnoverMicros(),
        fills,
        bars,
        barsHeld,
        ambiguousBars,
        closed);
  }

  Performance performance(Tally tally, int periodsPerYear) {
    return Performance.of(tally, returns, drawdown.largest(), periodsPerYear);
  }

  void save(SnapshotWriter out) {
    out.putByte(STATE_VERSION);
    returns.save(out);
    drawdown.save(out);
    trades.save(out);
    out.putDouble(equityMicros);
    out.putLong(fills);
    out.putLong(bars);
    out.putLong(barsHeld);
    out.putLong(ambiguousBars);
  }

  void restore(SnapshotReader in) {
    in.getVersion("lane statistics", STATE_VERSION);
    returns.restore(in);
    drawdown.restore(in);
    trades.restore(in);
    equityMicros = in.getDouble();
    fills = in.getLong();
    bars = in.getLong();
    barsHeld = in.getLong();
    ambiguousBars = in.getLong();
  }
}
