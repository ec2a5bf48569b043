package dev.lockstep.engine;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** Throws when a strategy comes to a place for the last time that it may. */
final class Fuse {
  /** Where strategies can throw. */
  enum Place {
    CONSTRUCTION,
    OPEN,
    EVENT,
    FILL,
    ORDER,
    STEP
  }

  private final Place place;
  private final boolean isArmed;
  private int left;

  /**
   * A fuse that has not burnt down.
   *
   * @param times how often the place may be come to, the last time included
   * @param isArmed whether it throws in the end
   */
  Fuse(Place place, int times, boolean isArmed) {
    this.place = place;
    this.isArmed = isArmed;
    left = times;
  }

  void burn(Place at) {
    if (at == place && --left == 0 && isArmed) {
      throw new IllegalStateException("burnt down at " + place + "\nand a second line");
    }
  }

  void save(SnapshotWriter state) {
    state.putInt(left);
  }

  void restore(SnapshotReader state) {
    left = state.getInt();
  }
}
