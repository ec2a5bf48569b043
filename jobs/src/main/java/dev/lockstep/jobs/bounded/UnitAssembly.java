package dev.lockstep.jobs.bounded;

import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.UnitResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts chunks together into units and hands these over, each once, so that the outcome does not
 * depend on which unit ended first or ran twice.
 */
final class UnitAssembly {
  /** Where a chunk belongs within its unit. */
  private record Place(int group, Section section, int chunk) {}

  // configuration
  private final int[] numbers;
  private final UnitDelivery delivery;
  private final UnitListener listener;

  // runtime state
  private final Map<Integer, Map<Place, UnitResult>> open = new HashMap<>();
  private final Map<Integer, UnitResults> waiting = new HashMap<>();
  private final Set<Integer> missing = new HashSet<>();
  private int next;

  /**
   * Assembles these units.
   *
   * @param numbers of the units, ascending
   */
  UnitAssembly(int[] numbers, UnitDelivery delivery, UnitListener listener) {
    this.numbers = numbers.clone();
    this.delivery = delivery;
    this.listener = listener;
    for (int number : numbers) {
      missing.add(number);
    }
  }

  /** Takes what is handed over until it ends. */
  void addAll(Handover handover) throws InterruptedException {
    for (var chunk = handover.take(); chunk.isPresent(); chunk = handover.take()) {
      add(chunk.get());
    }
  }

  /** Takes the next chunk of any unit; the chunks of one unit come in their order. */
  void add(UnitResult chunk) {
    Place place = new Place(chunk.group(), chunk.section(), chunk.chunk());
    // A unit that runs again gives equal chunks, so that each replaces itself.
    open.computeIfAbsent(chunk.unit(), unit -> new LinkedHashMap<>()).put(place, chunk);
    if (chunk.section() == Section.END) {
      List<UnitResult> chunks = new ArrayList<>(open.remove(chunk.unit()).values());
      if (missing.remove(chunk.unit())) {
        complete(UnitResults.of(chunks));
      }
    }
  }

  private void complete(UnitResults results) {
    if (delivery == UnitDelivery.AS_THEY_COME) {
      listener.onUnit(results);
      return;
    }
    waiting.put(results.unit(), results);
    while (next < numbers.length && waiting.containsKey(numbers[next])) {
      listener.onUnit(waiting.remove(numbers[next]));
      next++;
    }
  }

  /** Whether every unit was handed over. */
  boolean isComplete() {
    return missing.isEmpty();
  }

  /** How many were not handed over. */
  int missing() {
    return missing.size();
  }
}
