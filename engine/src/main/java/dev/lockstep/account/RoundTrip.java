package dev.lockstep.account;

/**
 * A closed trade of one instrument: from flat to flat. Mutable and reused: valid during the
 * callback that hands it over.
 */
public final class RoundTrip {
  private int instrument;
  private boolean isLong;
  private long openedNanos;
  private long closedNanos;
  private long entryLots;
  private long entryMicros;
  private long exitMicros;
  private long feeMicros;

  void set(boolean wasLong, long opened, long lots) {
    isLong = wasLong;
    openedNanos = opened;
    entryLots = lots;
  }

  void setAmounts(long entry, long exit, long fee) {
    entryMicros = entry;
    exitMicros = exit;
    feeMicros = fee;
  }

  void close(int instrumentIndex, long timeNanos) {
    instrument = instrumentIndex;
    closedNanos = timeNanos;
  }

  /** Index of the instrument in its group. */
  public int instrument() {
    return instrument;
  }

  public boolean isLong() {
    return isLong;
  }

  public long openedNanos() {
    return openedNanos;
  }

  public long closedNanos() {
    return closedNanos;
  }

  /** Lots entered in total, which is also what was left again. */
  public long entryLots() {
    return entryLots;
  }

  /** Amount of all entries. */
  public long entryMicros() {
    return entryMicros;
  }

  /** Amount of all exits. */
  public long exitMicros() {
    return exitMicros;
  }

  /** Fees of all entries and exits. */
  public long feeMicros() {
    return feeMicros;
  }

  /** What the trade earned after fees. */
  public long profitMicros() {
    long gross = isLong ? exitMicros - entryMicros : entryMicros - exitMicros;
    return gross - feeMicros;
  }
}
