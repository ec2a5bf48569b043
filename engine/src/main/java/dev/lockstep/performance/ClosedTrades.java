package dev.lockstep.performance;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** Counts closed round trips and what they earned after fees, exactly. */
public final class ClosedTrades {
  private long closed;
  private long won;
  private long grossProfitMicros;
  private long grossLossMicros;

  /** Adds one round trip; profit is after fees. */
  public void add(long profitMicros) {
    closed++;
    if (profitMicros > 0) {
      won++;
      grossProfitMicros = Math.addExact(grossProfitMicros, profitMicros);
    } else {
      grossLossMicros = Math.subtractExact(grossLossMicros, profitMicros);
    }
  }

  /** Adds what another account closed. */
  public void addAll(ClosedTrades other) {
    closed += other.closed;
    won += other.won;
    grossProfitMicros = Math.addExact(grossProfitMicros, other.grossProfitMicros);
    grossLossMicros = Math.addExact(grossLossMicros, other.grossLossMicros);
  }

  public long closed() {
    return closed;
  }

  public long won() {
    return won;
  }

  /** Sum of the profits of the trades that won. */
  public long grossProfitMicros() {
    return grossProfitMicros;
  }

  /** Sum of the losses of the trades that did not, as a positive number. */
  public long grossLossMicros() {
    return grossLossMicros;
  }

  /** Part of the closed trades that earned something; NaN when there are none. */
  public double winRate() {
    return closed == 0 ? Double.NaN : (double) won / closed;
  }

  /** Gross profit ÷ gross loss; NaN when nothing was lost. */
  public double profitFactor() {
    return grossLossMicros == 0 ? Double.NaN : (double) grossProfitMicros / grossLossMicros;
  }

  public void save(SnapshotWriter out) {
    out.putLong(closed);
    out.putLong(won);
    out.putLong(grossProfitMicros);
    out.putLong(grossLossMicros);
  }

  public void restore(SnapshotReader in) {
    closed = in.getLong();
    won = in.getLong();
    grossProfitMicros = in.getLong();
    grossLossMicros = in.getLong();
  }
}
