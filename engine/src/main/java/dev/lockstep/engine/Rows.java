package dev.lockstep.engine;

import dev.lockstep.market.Block;
import dev.lockstep.market.DayClock;
import dev.lockstep.order.Side;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** How the rows of a group go through its lanes: alone, or merged into steps of equal time. */
abstract sealed class Rows permits SingleRows, MergedRows, PrintRows {
  private boolean sawWeekend;
  private long events;

  /** The most rows that one instrument's series takes at once. */
  static int mostRowsAtOnce(EngineSettings settings) {
    return settings.instruments().size() == 1
        ? settings.blockCapacity()
        : MergedRows.mostStepsAtOnce(settings);
  }

  abstract void accept(Block block);

  abstract void heartbeat(long timeNanos);

  /** One print came. */
  void print(int instrument, long timeNanos, long ticks, double size) {
    throw new IllegalStateException("prints alone are for groups whose bars are built from them");
  }

  /** One side of the best quote of an instrument changed. */
  void quote(int instrument, long timeNanos, Side side, long ticks, double size) {
    throw new IllegalStateException("quotes are for groups whose bars are built from prints");
  }

  abstract void finish();

  abstract void saveRows(SnapshotWriter out);

  abstract void restoreRows(SnapshotReader in);

  final void count(long newEvents) {
    events += newEvents;
  }

  final void seeDay(int epochDay) {
    sawWeekend |= DayClock.isWeekend(epochDay);
  }

  final boolean sawWeekend() {
    return sawWeekend;
  }

  final long events() {
    return events;
  }

  final void save(SnapshotWriter out) {
    out.putBoolean(sawWeekend);
    out.putLong(events);
    saveRows(out);
  }

  final void restore(SnapshotReader in) {
    sawWeekend = in.getBoolean();
    events = in.getLong();
    restoreRows(in);
  }
}
