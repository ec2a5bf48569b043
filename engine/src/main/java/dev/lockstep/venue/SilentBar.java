package dev.lockstep.venue;

/** What a bar without volume does to open orders. */
public enum SilentBar {
  /** Nothing: the instrument was suspended or nobody traded. */
  FILLS_NOTHING,
  /** The same as any other bar. */
  FILLS
}
