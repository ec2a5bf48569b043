package dev.lockstep.jobs.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the best trials, as {@code top.csv} has it.
 *
 * @param rank counted from 1
 * @param trial its id
 * @param parameters by name, in the order of the table; only those of its strategy
 * @param statistics by label, in the order of the table; empty text for those not defined
 */
public record RankedTrial(
    int rank,
    int trial,
    String strategy,
    Map<String, String> parameters,
    Map<String, String> statistics) {
  public RankedTrial {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    statistics = Collections.unmodifiableMap(new LinkedHashMap<>(statistics));
  }
}
