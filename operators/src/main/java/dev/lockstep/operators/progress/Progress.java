package dev.lockstep.operators.progress;

import dev.lockstep.operators.result.UnitNotice;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.BitSet;
import java.util.Objects;

/**
 * How much of a run is done. A unit counts once, however often its notice comes. Thread-safe, so
 * that metrics may be read while units are added.
 */
public final class Progress {
  private static final int VERSION = 1;
  private static final double PERCENT = 100;

  // configuration
  private final int units;
  private final long trials;
  private final Objective objective;

  // runtime state
  private BitSet unitsDone = new BitSet();
  private long trialsDone;
  private long trialsFailed;
  private long barEvaluations;
  private Best best = Best.NONE;

  /**
   * The best trial so far.
   *
   * @param unit its number; -1 while no trial competes
   * @param lane its index within the unit; -1 while no trial competes
   * @param value by the objective; NaN while no trial competes
   */
  public record Best(int unit, int lane, double value) {
    static final Best NONE = new Best(-1, -1, Double.NaN);
  }

  /**
   * Nothing is done yet. What an earlier part of the run has finished is added before the run goes
   * on.
   *
   * @param units of the whole run
   * @param trials of the whole run, one per lane of its units
   */
  public Progress(int units, long trials, Objective objective) {
    this.units = units;
    this.trials = trials;
    this.objective = Objects.requireNonNull(objective);
  }

  /** Counts a finished unit; false when it was counted before. */
  public synchronized boolean add(UnitNotice notice) {
    if (unitsDone.get(notice.unit())) {
      return false;
    }
    unitsDone.set(notice.unit());
    trialsDone += notice.lanes();
    trialsFailed += notice.failedLanes();
    barEvaluations += notice.cost().barEvaluations();
    boolean isTie = notice.bestValue() == best.value() && notice.unit() < best.unit();
    if (isTie || objective.beats(notice.bestValue(), best.value())) {
      best = new Best(notice.unit(), notice.bestLane(), notice.bestValue());
    }
    return true;
  }

  public int units() {
    return units;
  }

  public long trials() {
    return trials;
  }

  public synchronized int unitsDone() {
    return unitsDone.cardinality();
  }

  /** Trials of the units that are done, those that failed included. */
  public synchronized long trialsDone() {
    return trialsDone;
  }

  public synchronized long trialsFailed() {
    return trialsFailed;
  }

  /** Events × lanes of the units that are done. */
  public synchronized long barEvaluations() {
    return barEvaluations;
  }

  /** By trials, 0 to 100. */
  public synchronized double percentDone() {
    return trials == 0 ? PERCENT : PERCENT * trialsDone / trials;
  }

  /** Of equal trials the one that comes first in the run. */
  public synchronized Best best() {
    return best;
  }

  synchronized byte[] save() {
    SnapshotWriter out = new SnapshotWriter();
    out.putByte(VERSION);
    out.putInt(units);
    out.putLong(trials);
    out.putEnum(objective.statistic());
    out.putBoolean(objective.isHigherBetter());
    out.putLong(objective.minTrades());
    long[] words = unitsDone.toLongArray();
    out.putInt(words.length);
    out.putLongs(words, 0, words.length);
    out.putLong(trialsDone);
    out.putLong(trialsFailed);
    out.putLong(barEvaluations);
    out.putInt(best.unit());
    out.putInt(best.lane());
    out.putDouble(best.value());
    return out.toByteArray();
  }

  /** What {@link #save} wrote. */
  static Progress of(byte[] bytes) {
    SnapshotReader in = new SnapshotReader(bytes);
    in.getVersion("progress", VERSION);
    int units = in.getInt();
    long trials = in.getLong();
    Objective objective = new Objective(in.getEnum(Statistic.class), in.getBoolean(), in.getLong());
    Progress progress = new Progress(units, trials, objective);
    progress.restore(in);
    return progress;
  }

  private synchronized void restore(SnapshotReader in) {
    long[] words = new long[in.getInt()];
    in.getLongs(words, 0);
    unitsDone = BitSet.valueOf(words);
    trialsDone = in.getLong();
    trialsFailed = in.getLong();
    barEvaluations = in.getLong();
    best = new Best(in.getInt(), in.getInt(), in.getDouble());
  }
}
