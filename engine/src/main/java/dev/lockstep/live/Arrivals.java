package dev.lockstep.live;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.EventKind;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;
import java.util.List;

/**
 * What came so far, as far as it decides whether an event is new: the last sequence and time of
 * each symbol, and the time that the log has reached.
 */
final class Arrivals {
  private static final int STATE_VERSION = 1;

  // configuration
  private final LiveGroupSettings settings;
  private final long[] periods;

  /** Place of the counter that the group's own events have; that of the symbol of this name. */
  private final int groupCounter;

  // runtime state
  private final long[] sequences;
  private final long[] timesNanos;
  private final long[] ticks;
  private long nowNanos;
  private long commands;
  private long gaps;

  Arrivals(LiveGroupSettings settings) {
    this.settings = settings;
    int instruments = settings.instruments().size();
    List<String> symbols = settings.instruments().stream().map(Instrument::symbol).toList();
    int same = symbols.indexOf(settings.name());
    groupCounter = same < 0 ? instruments : same;
    sequences = new long[instruments + 1];
    timesNanos = new long[instruments];
    ticks = new long[instruments];
    periods = settings.lanes().stream().mapToLong(LiveLane::barNanos).distinct().toArray();
  }

  /** A bar is late when its symbol had it or a later one, or when its step is over. */
  Fate bar(int instrument, long sequence, long timeNanos) {
    if (isRepeated(instrument, sequence)) {
      return Fate.DUPLICATE;
    }
    if (timeNanos <= timesNanos[instrument] || timeNanos < nowNanos) {
      return Fate.LATE;
    }
    take(instrument, sequence);
    timesNanos[instrument] = timeNanos;
    nowNanos = timeNanos;
    return Fate.PROCESSED;
  }

  /**
   * A print or quote is late when its symbol had a later one, or when a bar that it belongs to was
   * closed. One that is only older than those of other symbols happens now.
   */
  Fate tick(int instrument, long sequence, long timeNanos) {
    if (isRepeated(instrument, sequence)) {
      return Fate.DUPLICATE;
    }
    if (timeNanos < timesNanos[instrument] || (timeNanos < nowNanos && isOfClosedBar(timeNanos))) {
      return Fate.LATE;
    }
    take(instrument, sequence);
    timesNanos[instrument] = timeNanos;
    nowNanos = Math.max(nowNanos, timeNanos);
    return Fate.PROCESSED;
  }

  private boolean isOfClosedBar(long timeNanos) {
    for (long period : periods) {
      if (Math.floorDiv(timeNanos, period) < Math.floorDiv(nowNanos, period)) {
        return true;
      }
    }
    return false;
  }

  Fate heartbeat(long sequence, long timeNanos) {
    if (isRepeated(groupCounter, sequence)) {
      return Fate.DUPLICATE;
    }
    if (timeNanos < nowNanos) {
      return Fate.LATE;
    }
    take(groupCounter, sequence);
    nowNanos = timeNanos;
    return Fate.PROCESSED;
  }

  /** False for one that came before. */
  boolean command(long sequence) {
    if (sequence != 0 && sequence <= commands) {
      return false;
    }
    commands = Math.max(commands, sequence);
    return true;
  }

  private boolean isRepeated(int counter, long sequence) {
    return sequence != 0 && sequence <= sequences[counter];
  }

  private void take(int counter, long sequence) {
    if (sequence != 0) {
      gaps += sequence - sequences[counter] > 1 && sequences[counter] != 0 ? 1 : 0;
      sequences[counter] = sequence;
    }
  }

  void price(int instrument, long lastTicks) {
    ticks[instrument] = lastTicks;
  }

  /** Last price of an instrument's print or bar; 0 before the first. */
  long ticks(int instrument) {
    return ticks[instrument];
  }

  long timeNanos(int instrument) {
    return timesNanos[instrument];
  }

  /** The time that the log has reached; 1 before its first market event. */
  long nowNanos() {
    return Math.max(1, nowNanos);
  }

  long gaps() {
    return gaps;
  }

  void save(SnapshotWriter out) {
    out.putByte(STATE_VERSION);
    out.putEnum(settings.feed());
    for (Instrument instrument : settings.instruments()) {
      out.putString(instrument.symbol());
    }
    out.putLongs(sequences, 0, sequences.length);
    out.putLongs(timesNanos, 0, timesNanos.length);
    out.putLongs(ticks, 0, ticks.length);
    out.putLong(nowNanos);
    out.putLong(commands);
    out.putLong(gaps);
  }

  void restore(SnapshotReader in) {
    in.getVersion("arrivals", STATE_VERSION);
    EventKind feed = in.getEnum(EventKind.class);
    String[] symbols = new String[settings.instruments().size()];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = in.getString();
      if (feed != settings.feed() || !symbols[i].equals(settings.instruments().get(i).symbol())) {
        throw new IllegalStateException(
            "the state of group %s is of %s of %s: its instruments and feed must stay as they were"
                .formatted(settings.name(), feed, Arrays.toString(symbols)));
      }
    }
    in.getLongs(sequences, 0);
    in.getLongs(timesNanos, 0);
    in.getLongs(ticks, 0);
    nowNanos = in.getLong();
    commands = in.getLong();
    gaps = in.getLong();
  }
}
