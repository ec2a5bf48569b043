package dev.lockstep.jobs.live;

import dev.lockstep.jobs.UserError;
import dev.lockstep.operators.Uids;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.io.SimpleVersionedSerialization;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.CompletedCheckpointStorageLocation;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.filesystem.AbstractFsCheckpointStorageAccess;

/**
 * A savepoint or checkpoint of a live run, as far as the client must know it. Reads Flink's own
 * formats: the offsets that a consumer group commits may lag behind those of a savepoint.
 *
 * @param path as Flink takes it
 * @param offsets from which each partition of the topic goes on
 * @param maxParallelism that its state is spread over
 */
record SavedState(String path, SortedMap<Integer, Long> offsets, int maxParallelism) {
  private static final String SPLITS = "SourceReaderState";

  /** Reads it; one that is not there, or of another job or log, is a {@link UserError}. */
  static SavedState read(String path, String topic) {
    CheckpointMetadata metadata = metadata(path);
    OperatorState source = operator(metadata, Uids.EVENTS, path);
    OperatorState engine = operator(metadata, Uids.LIVE_ENGINE, path);
    SortedMap<Integer, Long> offsets = new TreeMap<>();
    try {
      for (OperatorSubtaskState subtask : source.getStates()) {
        for (OperatorStateHandle handle : subtask.getManagedOperatorState()) {
          readSplits(handle, topic, path, offsets);
        }
      }
    } catch (IOException e) {
      throw new UserError("savepoint " + path + " cannot be read: " + firstLine(e), e);
    }
    return new SavedState(path, offsets, engine.getMaxParallelism());
  }

  /** The offsets, and these others of partitions that nobody had begun to read. */
  SortedMap<Integer, Long> offsetsOr(SortedMap<Integer, Long> others) {
    SortedMap<Integer, Long> all = new TreeMap<>(others);
    all.putAll(offsets);
    return all;
  }

  private static CheckpointMetadata metadata(String path) {
    try {
      CompletedCheckpointStorageLocation place =
          AbstractFsCheckpointStorageAccess.resolveCheckpointPointer(path);
      try (InputStream in = place.getMetadataHandle().openInputStream();
          DataInputStream data = new DataInputStream(in)) {
        return Checkpoints.loadCheckpointMetadata(
            data, SavedState.class.getClassLoader(), place.getExternalPointer());
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError(
          "savepoint %s cannot be read (%s): name another one".formatted(path, firstLine(e)), e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static OperatorState operator(CheckpointMetadata metadata, Uids place, String path) {
    return metadata.getOperatorStates().stream()
        .filter(state -> state.getOperatorUid().equals(Optional.of(place.uid())))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "savepoint %s is of another job, it has no operator %s: name one of a live run"
                        .formatted(path, place.uid())));
  }

  private static void readSplits(
      OperatorStateHandle handle, String topic, String path, SortedMap<Integer, Long> offsets)
      throws IOException {
    OperatorStateHandle.StateMetaInfo splits = handle.getStateNameToPartitionOffsets().get(SPLITS);
    if (splits == null) {
      return;
    }
    try (FSDataInputStream in = handle.openInputStream();
        DataInputStream data = new DataInputStream(in)) {
      for (long at : splits.getOffsets()) {
        in.seek(at);
        byte[] bytes = new byte[data.readInt()];
        data.readFully(bytes);
        KafkaPartitionSplit split =
            SimpleVersionedSerialization.readVersionAndDeSerialize(
                new KafkaPartitionSplitSerializer(), bytes);
        if (!split.getTopic().equals(topic)) {
          throw new UserError(
              "savepoint %s is of topic %s, this run reads %s: name another one, or set live.prefix"
                  .formatted(path, split.getTopic(), topic));
        }
        offsets.put(split.getPartition(), split.getStartingOffset());
      }
    }
  }
}
