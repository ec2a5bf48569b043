package dev.lockstep.engine;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.EventKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * What the engine of one group runs with.
 *
 * @param instruments of the group, in the order of their indices in blocks
 * @param kind of all events of the group
 * @param zone whose calendar days are the trading days
 * @param blockCapacity the longest block that will come
 * @param barNanos length of the bars that are built from prints for strategies to see; 0 when they
 *     see the events themselves
 * @param isolatesLanes whether a lane whose strategy throws drops out alone, with its reason;
 *     otherwise what it throws ends the run
 */
public record EngineSettings(
    List<Instrument> instruments,
    EventKind kind,
    ZoneId zone,
    int blockCapacity,
    List<LaneSettings> lanes,
    long barNanos,
    boolean isolatesLanes) {

  public EngineSettings {
    instruments = List.copyOf(instruments);
    lanes = List.copyOf(lanes);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(zone);
    if (instruments.isEmpty()) {
      throw new IllegalArgumentException("a group needs at least one instrument");
    }
    if (blockCapacity < 1) {
      throw new IllegalArgumentException("block capacity must be >= 1, was " + blockCapacity);
    }
    if (barNanos < 0 || (barNanos > 0 && kind != EventKind.TRADE)) {
      throw new IllegalArgumentException(
          "bars are built from prints and > 0 ns long, were " + barNanos + " from " + kind);
    }
  }

  /** Settings under which a lane that throws ends the run. */
  public EngineSettings(
      List<Instrument> instruments,
      EventKind kind,
      ZoneId zone,
      int blockCapacity,
      List<LaneSettings> lanes) {
    this(instruments, kind, zone, blockCapacity, lanes, 0, false);
  }

  /** Settings under which strategies see the events themselves. */
  public EngineSettings(
      List<Instrument> instruments,
      EventKind kind,
      ZoneId zone,
      int blockCapacity,
      List<LaneSettings> lanes,
      boolean isolatesLanes) {
    this(instruments, kind, zone, blockCapacity, lanes, 0, isolatesLanes);
  }
}
