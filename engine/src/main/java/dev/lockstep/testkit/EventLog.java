package dev.lockstep.testkit;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The events of a test in the order in which they were given, and their times. */
final class EventLog {
  /** Midnight of Monday, 1 January 2024, UTC. */
  private static final long START_NANOS = 1_704_067_200_000_000_000L;

  private static final Duration BAR_PERIOD = Duration.ofDays(1);
  private static final Duration PRINT_PERIOD = Duration.ofSeconds(1);

  private final List<Instrument> instruments;
  private final List<Row> rows = new ArrayList<>();
  private final boolean[] isInStep;

  private final Duration period;

  private long timeNanos = START_NANOS;
  private EventKind kind;

  /**
   * An empty log.
   *
   * @param period from one event to the next, or null for a day between bars, a second between
   *     prints
   */
  EventLog(List<Instrument> instruments, Duration period) {
    this.instruments = List.copyOf(instruments);
    this.period = period;
    isInStep = new boolean[instruments.size()];
  }

  List<Instrument> instruments() {
    return instruments;
  }

  Instrument instrument(String symbol) {
    return instruments.get(indexOf(symbol));
  }

  /** What kind of events there are; bars while there are none. */
  EventKind kind() {
    return kind == null ? EventKind.BAR : kind;
  }

  int indexOf(String symbol) {
    return indexOf(instruments, symbol);
  }

  static int indexOf(List<Instrument> instruments, String symbol) {
    for (int i = 0; i < instruments.size(); i++) {
      if (instruments.get(i).symbol().equals(symbol)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "unknown symbol "
            + symbol
            + "; there are "
            + String.join(", ", instruments.stream().map(Instrument::symbol).toList()));
  }

  /** A bar of the present step, or of the next one when the instrument has a bar already. */
  void addBar(int instrument, long open, long high, long low, long close, double volume) {
    require(EventKind.BAR);
    boolean isOrdered = low <= Math.min(open, close) && high >= Math.max(open, close);
    if (!isOrdered || low <= 0 || !(volume >= 0)) {
      throw new IllegalArgumentException(
          ("bar must have 0 < low <= open, close <= high and volume >= 0,"
                  + " was %d, %d, %d, %d ticks, %s (symbol %s)")
              .formatted(open, high, low, close, volume, instruments.get(instrument).symbol()));
    }
    if (isInStep[instrument]) {
      nextStep();
    }
    isInStep[instrument] = true;
    rows.add(new Row(instrument, timeNanos, open, high, low, close, volume));
  }

  /** A print, later than every event before it. */
  void addTrade(int instrument, long priceTicks, double size) {
    require(EventKind.TRADE);
    if (priceTicks <= 0 || !(size > 0)) {
      throw new IllegalArgumentException(
          "print must have price > 0 ticks and size > 0, was " + priceTicks + " and " + size);
    }
    rows.add(new Row(instrument, timeNanos, priceTicks, priceTicks, priceTicks, priceTicks, size));
    nextStep();
  }

  private void require(EventKind wanted) {
    if (kind != null && kind != wanted) {
      throw new IllegalStateException(
          "one test must feed either bars or prints, was " + kind + " and then " + wanted);
    }
    kind = wanted;
  }

  /** Lets one period pass. */
  void nextStep() {
    Duration usual = kind() == EventKind.BAR ? BAR_PERIOD : PRINT_PERIOD;
    timeNanos = Math.addExact(timeNanos, (period == null ? usual : period).toNanos());
    Arrays.fill(isInStep, false);
  }

  /** The events in the order of the log: by time, then by instrument. */
  List<Row> ordered() {
    List<Row> ordered = new ArrayList<>(rows);
    ordered.sort(Comparator.comparingLong(Row::timeNanos).thenComparingInt(Row::instrument));
    return ordered;
  }

  /** One event. */
  record Row(
      int instrument, long timeNanos, long open, long high, long low, long close, double volume) {
    void addTo(Block block) {
      int row = block.addBar(timeNanos, open, high, low, close, volume);
      block.setInstrument(row, instrument);
    }
  }
}
