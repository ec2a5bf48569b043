package dev.lockstep.operators.result;

import dev.lockstep.performance.Performance;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Objects;
import java.util.Optional;

/**
 * The statistics of one lane over all groups of its unit: of the one account, or of all its
 * accounts added up.
 *
 * @param failure why the lane dropped out, in one line; empty when it ran to its end
 * @param performance present when it did not fail
 */
public record TotalRecord(int lane, String failure, Optional<Performance> performance) {
  public TotalRecord {
    Objects.requireNonNull(failure);
    if (failure.isEmpty() != performance.isPresent()) {
      throw new IllegalArgumentException(
          "lane " + lane + " must have either failed or statistics, had " + failure);
    }
  }

  void write(SnapshotWriter out) {
    out.putInt(lane);
    out.putString(failure);
    performance.ifPresent(numbers -> LaneRecord.writePerformance(numbers, out));
  }

  public static TotalRecord read(SnapshotReader in) {
    int lane = in.getInt();
    String failure = in.getString();
    return new TotalRecord(
        lane,
        failure,
        failure.isEmpty() ? Optional.of(LaneRecord.readPerformance(in)) : Optional.empty());
  }
}
