package dev.lockstep.jobs.bounded;

import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.UnitResult;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts chunks together into units and hands these over in the order of their numbers, so that the
 * outcome does not depend on which unit ended first. Units that ended early wait in memory.
 */
final class UnitAssembly {
  // configuration
  private final List<Integer> order;
  private final UnitListener listener;

  // runtime state
  private final Map<Integer, List<Map<Section, ByteArrayOutputStream>>> open = new HashMap<>();
  private final Map<Integer, UnitResults> waiting = new HashMap<>();
  private int delivered;

  /**
   * Assembles these units.
   *
   * @param order the numbers of the units, in the order of delivery
   */
  UnitAssembly(List<Integer> order, UnitListener listener) {
    this.order = List.copyOf(order);
    this.listener = listener;
  }

  /** Takes the next chunk of any unit; the chunks of one unit come in their order. */
  void add(UnitResult chunk) {
    if (chunk.section() == Section.END) {
      complete(chunk);
      return;
    }
    List<Map<Section, ByteArrayOutputStream>> groups =
        open.computeIfAbsent(chunk.unit(), number -> new ArrayList<>());
    while (groups.size() <= chunk.group()) {
      groups.add(new EnumMap<>(Section.class));
    }
    Map<Section, ByteArrayOutputStream> sections = groups.get(chunk.group());
    if (chunk.chunk() == 0) {
      // A unit that ran again after a failure replaces what came of it before.
      sections.put(chunk.section(), new ByteArrayOutputStream(chunk.bytes().length));
    }
    sections.get(chunk.section()).writeBytes(chunk.bytes());
  }

  private void complete(UnitResult end) {
    List<Map<Section, byte[]>> groups = new ArrayList<>();
    for (Map<Section, ByteArrayOutputStream> sections : open.remove(end.unit())) {
      Map<Section, byte[]> whole = new EnumMap<>(Section.class);
      sections.forEach((section, bytes) -> whole.put(section, bytes.toByteArray()));
      groups.add(whole);
    }
    if (groups.size() != end.group()) {
      throw new IllegalStateException(
          "unit %d ended with %d of %d groups".formatted(end.unit(), groups.size(), end.group()));
    }
    waiting.put(end.unit(), new UnitResults(end.unit(), groups));
    deliver();
  }

  private void deliver() {
    while (delivered < order.size() && waiting.containsKey(order.get(delivered))) {
      listener.onUnit(waiting.remove(order.get(delivered)));
      delivered++;
    }
  }

  /** Whether every unit was handed over. */
  boolean isComplete() {
    return delivered == order.size();
  }

  /** How many were handed over. */
  int delivered() {
    return delivered;
  }
}
