package dev.lockstep.operators.live.engine;

import dev.lockstep.live.LiveEngine;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * A group while its engine is on the heap: what its state is made of, and its place in the store.
 */
final class HotGroup {
  /** Newest version of a group's state, the one that is written. */
  static final int STATE_VERSION = 1;

  // configuration
  private final int number;
  private final String name;
  private final byte[] nameUtf8;
  private final Integer key;
  private final LiveEngine engine;

  // runtime state
  private final LogPositions positions = new LogPositions();
  private long outputs;
  private boolean dirty;
  private int heldPositions;

  // The groups used before and after it, in the store's order of use.
  private HotGroup older;
  private HotGroup newer;

  /**
   * A group at the beginning of its log.
   *
   * @param number in the directory
   * @param key of the state that its bucket has
   */
  HotGroup(int number, byte[] nameUtf8, String name, Integer key, LiveEngine engine) {
    this.number = number;
    this.nameUtf8 = nameUtf8;
    this.name = name;
    this.key = key;
    this.engine = engine;
  }

  int number() {
    return number;
  }

  String name() {
    return name;
  }

  /** Not to be changed. */
  byte[] nameUtf8() {
    return nameUtf8;
  }

  Integer key() {
    return key;
  }

  LiveEngine engine() {
    return engine;
  }

  /** Goes to a record of the log, which changes the group; false when it was worked before. */
  boolean advance(int partition, long offset) {
    boolean isNew = positions.advance(partition, offset);
    dirty |= isNew;
    return isNew;
  }

  /** Number of the next output record, counted from 1. */
  long nextOutput() {
    return ++outputs;
  }

  /** Whether it changed since it was written or read. */
  boolean isDirty() {
    return dirty;
  }

  void markWritten() {
    dirty = false;
  }

  /** Asks the engine how many accounts hold a position, and returns how many more that are. */
  int countHeldPositions() {
    int before = heldPositions;
    heldPositions = engine.heldPositions();
    return heldPositions - before;
  }

  int heldPositions() {
    return heldPositions;
  }

  HotGroup older() {
    return older;
  }

  HotGroup newer() {
    return newer;
  }

  void setOlder(HotGroup group) {
    older = group;
  }

  void setNewer(HotGroup group) {
    newer = group;
  }

  void save(SnapshotWriter out) {
    out.putByte(STATE_VERSION);
    positions.save(out);
    out.putLong(outputs);
    int part = out.beginPart();
    engine.save(out);
    out.endPart(part);
  }

  /** Takes back what {@link #save} wrote, on a new group; state that does not fit is a defect. */
  void restore(byte[] bytes) {
    SnapshotReader in = new SnapshotReader(bytes);
    in.getVersion("group " + name, STATE_VERSION);
    positions.restore(in);
    outputs = in.getLong();
    int end = in.beginPart();
    engine.restore(in);
    in.endPart(end, "the engine of group " + name);
    heldPositions = engine.heldPositions();
  }
}
