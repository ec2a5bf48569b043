package dev.lockstep.jobs.bounded;

import dev.lockstep.operators.result.ResultRecorder;
import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.UnitNotice;
import dev.lockstep.operators.result.UnitResult;
import dev.lockstep.snapshot.SnapshotReader;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The results of one unit, whole; or only that it ended, when its results were stored elsewhere.
 */
public final class UnitResults {
  private final List<UnitResult> chunks;

  private UnitResults(List<UnitResult> chunks) {
    this.chunks = List.copyOf(chunks);
  }

  /** Takes the chunks of one unit in their order, {@link Section#END} last. */
  public static UnitResults of(List<UnitResult> chunks) {
    if (chunks.isEmpty() || chunks.get(chunks.size() - 1).section() != Section.END) {
      throw new IllegalArgumentException("the chunks of a unit must end with that of its end");
    }
    return new UnitResults(chunks);
  }

  /** Number of the unit in its run. */
  public int unit() {
    return end().unit();
  }

  /** How many groups the unit went through. */
  public int groups() {
    return end().group();
  }

  /** All chunks as they came, {@link Section#END} last. */
  public List<UnitResult> chunks() {
    return chunks;
  }

  /** What the unit says of itself. */
  public UnitNotice notice() {
    return UnitNotice.of(end());
  }

  private UnitResult end() {
    return chunks.get(chunks.size() - 1);
  }

  /**
   * Hands over the records of a section in their order; none when the unit has no such section.
   *
   * @param read such as {@code FillRecord::read}
   */
  public <R> void forEach(
      int group, Section section, Function<SnapshotReader, R> read, Consumer<? super R> action) {
    byte[] bytes = bytes(group, section);
    if (bytes.length == 0) {
      return;
    }
    SnapshotReader in = new SnapshotReader(bytes);
    ResultRecorder.checkVersion(in);
    while (!in.isAtEnd()) {
      action.accept(read.apply(in));
    }
  }

  /** The bytes of a section with its version; empty when there is no such section. */
  byte[] bytes(int group, Section section) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (UnitResult chunk : chunks) {
      if (chunk.group() == group && chunk.section() == section) {
        bytes.writeBytes(chunk.bytes());
      }
    }
    return bytes.toByteArray();
  }
}
