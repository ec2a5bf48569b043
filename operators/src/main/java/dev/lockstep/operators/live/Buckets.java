package dev.lockstep.operators.live;

import java.util.Objects;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * Which groups travel together: those whose names have equal hashes modulo the job's maximal
 * parallelism. A bucket is a key group of Flink, so that what is of one bucket is worked by one
 * subtask at any parallelism.
 *
 * <p>Bundles are keyed by an int that Flink puts into the key group of the bucket's number. To find
 * one, Flink's own assignment is asked, which is below its public API: keying by group would need
 * one element per event, and keying by the bare bucket would spread bundles over the subtasks
 * unevenly.
 */
public final class Buckets {
  private final Integer[] keys;

  /** As many buckets as the job has key groups. */
  public Buckets(int maxParallelism) {
    if (maxParallelism <= 0) {
      throw new IllegalArgumentException(
          "max parallelism must be > 0, was " + maxParallelism + ": give live.max-parallelism");
    }
    keys = new Integer[maxParallelism];
    int missing = maxParallelism;
    for (int key = 0; missing > 0; key++) {
      int keyGroup = KeyGroupRangeAssignment.assignToKeyGroup(key, maxParallelism);
      if (keys[keyGroup] == null) {
        keys[keyGroup] = key;
        missing--;
      }
    }
  }

  public int count() {
    return keys.length;
  }

  /** The bucket of the group whose name these bytes are. */
  public int of(byte[] bytes, int at, int length) {
    return bucket(Utf8Table.hash(bytes, at, length));
  }

  /** The bucket of a group of this name. */
  public int of(byte[] name) {
    return of(name, 0, name.length);
  }

  private int bucket(int hash) {
    // The same, without the division, for the usual powers of two.
    int mask = keys.length - 1;
    return (keys.length & mask) == 0 ? hash & mask : Math.floorMod(hash, keys.length);
  }

  /** The bucket of records of which nothing but their partition is known. */
  public int ofPartition(int partition) {
    return Math.floorMod(partition, keys.length);
  }

  /** What Flink knows a bucket by; always the same object. */
  public Integer key(int bucket) {
    return Objects.requireNonNull(keys[bucket]);
  }
}
