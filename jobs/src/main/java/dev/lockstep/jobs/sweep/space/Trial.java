package dev.lockstep.jobs.sweep.space;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One parameter set of a sweep.
 *
 * @param id counted from 1, as it stands in files and messages
 * @param parameters all of them by name, with defaults, as the user would write them
 */
public record Trial(int id, String strategy, SortedMap<String, String> parameters) {
  public Trial {
    Objects.requireNonNull(strategy);
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }
}
