package dev.lockstep.operators.live.engine;

import dev.lockstep.operators.live.GroupDirectory;
import dev.lockstep.snapshot.SnapshotWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;

/**
 * The groups of a subtask: those used last are on the heap, all others in keyed state beneath, by
 * name under the key of their bucket. What changed is written at a checkpoint, or when it makes
 * room for another. So the state backend costs nothing per event, and memory is bounded.
 */
final class EngineStore {
  static final MapStateDescriptor<String, byte[]> STATE =
      new MapStateDescriptor<>(
          "groups", StringSerializer.INSTANCE, BytePrimitiveArraySerializer.INSTANCE);

  // configuration
  private final MapState<String, byte[]> state;
  private final Consumer<Integer> currentKey;
  private final LiveEngines engines;
  private final GroupDirectory directory;
  private final int mostHot;
  private final LiveMetrics metrics;

  // runtime state
  private final HotGroup[] hot;
  private final SnapshotWriter writer = new SnapshotWriter();
  private HotGroup oldest;
  private HotGroup newest;
  private int size;

  /**
   * A store without hot groups.
   *
   * @param state keyed by bucket
   * @param currentKey chooses which bucket's state is seen
   * @param mostHot how many engines may be on the heap
   */
  EngineStore(
      MapState<String, byte[]> state,
      Consumer<Integer> currentKey,
      LiveEngines engines,
      GroupDirectory directory,
      int mostHot,
      LiveMetrics metrics) {
    this.state = state;
    this.currentKey = currentKey;
    this.engines = engines;
    this.directory = directory;
    this.mostHot = mostHot;
    this.metrics = metrics;
    hot = new HotGroup[engines.groups()];
  }

  /** The group of this number, whose bucket has this key. */
  HotGroup get(int number, Integer key) throws Exception {
    HotGroup group = hot[number];
    if (group == null) {
      return warm(number, key);
    }
    if (group != newest) {
      unlink(group);
      append(group);
    }
    return group;
  }

  private HotGroup warm(int number, Integer key) throws Exception {
    if (size == mostHot) {
      evictOldest();
    }
    currentKey.accept(key);
    byte[] bytes = state.get(engines.name(number));
    HotGroup group = make(number, key, bytes);
    hot[number] = group;
    append(group);
    size++;
    metrics.showHotEngines(size);
    return group;
  }

  /** {@code bytes} is its state, null at the beginning of its log. */
  private HotGroup make(int number, Integer key, byte[] bytes) {
    String name = engines.name(number);
    try {
      HotGroup group =
          new HotGroup(number, directory.groupName(number), name, key, engines.make(number));
      if (bytes != null) {
        group.restore(bytes);
        metrics.addRestore(group.heldPositions());
      }
      return group;
    } catch (RuntimeException e) {
      throw new GroupFailedException(name, e);
    }
  }

  private void evictOldest() throws Exception {
    HotGroup group = oldest;
    if (group.isDirty()) {
      write(group);
    }
    hot[group.number()] = null;
    unlink(group);
    size--;
    metrics.addEviction(group.heldPositions());
  }

  /** Writes all groups that changed; the current key is another one afterwards. */
  long writeDirty() throws Exception {
    long bytes = 0;
    for (HotGroup group = oldest; group != null; group = group.newer()) {
      if (group.isDirty()) {
        bytes += write(group);
      }
    }
    return bytes;
  }

  private int write(HotGroup group) throws Exception {
    byte[] bytes = bytes(group);
    currentKey.accept(group.key());
    state.put(group.name(), bytes);
    group.markWritten();
    return bytes.length;
  }

  private byte[] bytes(HotGroup group) {
    writer.reset();
    group.save(writer);
    return writer.toByteArray();
  }

  int size() {
    return size;
  }

  /** SHA-256 of the state that a group of this bucket has now, hot or not; for comparisons. */
  String stateHash(int number, Integer key) throws Exception {
    HotGroup group = hot[number];
    byte[] bytes;
    if (group == null) {
      currentKey.accept(key);
      bytes = state.get(engines.name(number));
    } else {
      bytes = bytes(group);
    }
    return bytes == null ? "none" : HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void append(HotGroup group) {
    group.setOlder(newest);
    group.setNewer(null);
    if (newest == null) {
      oldest = group;
    } else {
      newest.setNewer(group);
    }
    newest = group;
  }

  private void unlink(HotGroup group) {
    if (group.older() == null) {
      oldest = group.newer();
    } else {
      group.older().setNewer(group.newer());
    }
    if (group.newer() == null) {
      newest = group.older();
    } else {
      group.newer().setOlder(group.older());
    }
  }
}
