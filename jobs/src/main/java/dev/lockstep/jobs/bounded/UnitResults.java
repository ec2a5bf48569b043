package dev.lockstep.jobs.bounded;

import dev.lockstep.operators.result.ResultRecorder;
import dev.lockstep.operators.result.Section;
import dev.lockstep.snapshot.SnapshotReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The results of one unit, whole. */
public final class UnitResults {
  private final int unit;
  private final List<Map<Section, byte[]>> groups;

  UnitResults(int unit, List<Map<Section, byte[]>> groups) {
    this.unit = unit;
    List<Map<Section, byte[]>> copies = new ArrayList<>();
    for (Map<Section, byte[]> group : groups) {
      copies.add(new EnumMap<>(group));
    }
    this.groups = List.copyOf(copies);
  }

  /** Number of the unit in its run. */
  public int unit() {
    return unit;
  }

  /** How many groups the unit went through. */
  public int groups() {
    return groups.size();
  }

  /**
   * Hands over the records of a section in their order.
   *
   * @param read such as {@code FillRecord::read}
   */
  public <R> void forEach(
      int group, Section section, Function<SnapshotReader, R> read, Consumer<? super R> action) {
    SnapshotReader in = new SnapshotReader(groups.get(group).get(section));
    ResultRecorder.checkVersion(in);
    while (!in.isAtEnd()) {
      action.accept(read.apply(in));
    }
  }

  /** The bytes of a section, for comparison. */
  byte[] bytes(int group, Section section) {
    return groups.get(group).get(section);
  }
}
