package dev.lockstep.benchmarks.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.flink.runtime.checkpoint.AbstractCheckpointStats;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.checkpoint.SubtaskStateStats;
import org.apache.flink.runtime.checkpoint.TaskStateStats;

/**
 * What Flink says of one completed checkpoint.
 *
 * @param millis from trigger to end
 * @param syncMillis how long the slowest task worked on nothing else
 * @param asyncMillis how long the slowest task wrote beside its work
 * @param stateBytes what a restore reads
 * @param writtenBytes what was new since the one before
 */
record CheckpointFigures(
    long id, long millis, long syncMillis, long asyncMillis, long stateBytes, long writtenBytes) {

  /** Of all that were completed, in order. */
  static List<CheckpointFigures> of(CheckpointStatsSnapshot statistics) {
    List<CheckpointFigures> all = new ArrayList<>();
    for (AbstractCheckpointStats checkpoint : statistics.getHistory().getCheckpoints()) {
      if (checkpoint instanceof CompletedCheckpointStats
          && !checkpoint.getProperties().isSavepoint()) {
        all.add(of(checkpoint));
      }
    }
    all.sort(Comparator.comparingLong(CheckpointFigures::id));
    return all;
  }

  private static CheckpointFigures of(AbstractCheckpointStats checkpoint) {
    return new CheckpointFigures(
        checkpoint.getCheckpointId(),
        checkpoint.getEndToEndDuration(),
        most(checkpoint, SubtaskStateStats::getSyncCheckpointDuration),
        most(checkpoint, SubtaskStateStats::getAsyncCheckpointDuration),
        checkpoint.getStateSize(),
        checkpoint.getCheckpointedSize());
  }

  private static long most(
      AbstractCheckpointStats checkpoint, ToLongFunction<SubtaskStateStats> figure) {
    long most = 0;
    for (TaskStateStats task : checkpoint.getAllTaskStateStats()) {
      for (SubtaskStateStats subtask : task.getSubtaskStats()) {
        if (subtask != null) {
          most = Math.max(most, figure.applyAsLong(subtask));
        }
      }
    }
    return most;
  }

  /** The middle one; 0 of none. */
  static long median(
      List<CheckpointFigures> checkpoints, ToLongFunction<CheckpointFigures> figure) {
    if (checkpoints.isEmpty()) {
      return 0;
    }
    long[] sorted = checkpoints.stream().mapToLong(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  static long most(List<CheckpointFigures> checkpoints, ToLongFunction<CheckpointFigures> figure) {
    return checkpoints.stream().mapToLong(figure).max().orElse(0);
  }
}
