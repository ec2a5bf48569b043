package dev.lockstep.jobs.live;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a live run is, as its checkpoints and committed outputs show.
 *
 * @param records of the log that it has worked
 * @param lag records of the log that it has still to work
 * @param fills so far
 * @param positions open ones in lots, by lane and symbol as {@code lane/symbol}
 */
public record LiveStatus(long records, long lag, long fills, SortedMap<String, Long> positions) {
  public LiveStatus {
    positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
  }
}
