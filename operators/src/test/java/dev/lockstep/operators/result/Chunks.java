package dev.lockstep.operators.result;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Units as they leave the engine operator, made up. */
public final class Chunks {
  static final int CHUNK_BYTES = 40;

  private Chunks() {}

  public static UnitNotice notice(int unit, int lanes, int failedLanes, double bestValue) {
    CostRecord cost = new CostRecord(1_000, 100, 100L * lanes);
    int bestLane = Double.isNaN(bestValue) ? -1 : 0;
    return new UnitNotice(unit, lanes, failedLanes, cost, bestLane, bestValue);
  }

  public static UnitResult end(UnitNotice notice, int groups) {
    return ResultRecorder.end(notice, groups);
  }

  /** A unit of two groups with random bytes in its sections, some of them in several chunks. */
  public static List<UnitResult> unit(int unit, Random random) {
    List<UnitResult> chunks = new ArrayList<>();
    for (int group = 0; group < 2; group++) {
      for (Section section : List.of(Section.LANES, Section.DAYS, Section.TOTALS)) {
        addSection(chunks, unit, group, section, random);
      }
    }
    chunks.add(end(notice(unit, 3, 1, random.nextDouble()), 2));
    return chunks;
  }

  private static void addSection(
      List<UnitResult> chunks, int unit, int group, Section section, Random random) {
    int count = 1 + random.nextInt(3);
    for (int chunk = 0; chunk < count; chunk++) {
      byte[] bytes = new byte[1 + random.nextInt(CHUNK_BYTES)];
      random.nextBytes(bytes);
      chunks.add(new UnitResult(unit, group, section, chunk, chunk == count - 1, bytes));
    }
  }

  /** Chunks as values that can be compared. */
  static List<String> texts(List<UnitResult> chunks) {
    return chunks.stream()
        .map(
            chunk ->
                "%d %d %s %d %s %s"
                    .formatted(
                        chunk.unit(),
                        chunk.group(),
                        chunk.section(),
                        chunk.chunk(),
                        chunk.isLast(),
                        HexFormat.of().formatHex(chunk.bytes())))
        .toList();
  }
}
