package dev.lockstep.operators.live.engine;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;

/**
 * How far a group has read its log. A group's records stand in one partition, unless they have no
 * key: then each partition has a place of its own. Records are worked whole, so that no position
 * lies inside a block.
 */
final class LogPositions {
  private int[] partitions = new int[1];
  private long[] offsets = new long[1];
  private int size;

  /** Goes to this record; false when it was worked before. */
  boolean advance(int partition, long offset) {
    for (int i = 0; i < size; i++) {
      if (partitions[i] == partition) {
        if (offset <= offsets[i]) {
          return false;
        }
        offsets[i] = offset;
        return true;
      }
    }
    add(partition, offset);
    return true;
  }

  private void add(int partition, long offset) {
    if (size == partitions.length) {
      partitions = Arrays.copyOf(partitions, 2 * size);
      offsets = Arrays.copyOf(offsets, 2 * size);
    }
    partitions[size] = partition;
    offsets[size] = offset;
    size++;
  }

  void save(SnapshotWriter out) {
    out.putInt(size);
    for (int i = 0; i < size; i++) {
      out.putInt(partitions[i]);
      out.putLong(offsets[i]);
    }
  }

  void restore(SnapshotReader in) {
    size = 0;
    for (int left = in.getInt(); left > 0; left--) {
      add(in.getInt(), in.getLong());
    }
  }
}
