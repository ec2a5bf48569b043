package dev.lockstep.operators.result;

import java.util.List;

/** The order in which the chunks of one unit come. */
final class UnitChunks {
  private UnitChunks() {}

  /**
   * Whether these are all chunks of the unit: groups ascend, sections are whole and come once in
   * each group, and END with its notice is the last.
   */
  static boolean areWhole(int unit, List<UnitResult> chunks) {
    if (chunks.isEmpty()) {
      return false;
    }
    UnitResult before = null;
    for (UnitResult chunk : chunks) {
      if (chunk.unit() != unit || !follows(before, chunk)) {
        return false;
      }
      before = chunk;
    }
    return before.section() == Section.END && isNoticeOf(unit, before);
  }

  private static boolean follows(UnitResult before, UnitResult chunk) {
    if (before == null) {
      return chunk.group() >= 0 && chunk.chunk() == 0;
    }
    if (before.section() == Section.END) {
      return false;
    }
    if (!before.isLast()) {
      return chunk.group() == before.group()
          && chunk.section() == before.section()
          && chunk.chunk() == before.chunk() + 1;
    }
    boolean isLater =
        chunk.group() > before.group()
            || (chunk.group() == before.group() && chunk.section().compareTo(before.section()) > 0);
    return isLater && chunk.chunk() == 0;
  }

  private static boolean isNoticeOf(int unit, UnitResult end) {
    if (end.chunk() != 0 || !end.isLast()) {
      return false;
    }
    try {
      return UnitNotice.of(end).unit() == unit;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
