package dev.lockstep.jobs.kafka.replay;

/**
 * Which heartbeats a replay sends to its groups.
 *
 * @param periodNanos between two of them in event time; 0 for none in between
 * @param atEnd whether each group gets one at the end, which closes its last bar or time step
 * @param everyOne whether silent stretches get all of their heartbeats, and not only the last
 */
public record Heartbeats(long periodNanos, boolean atEnd, boolean everyOne) {
  public static final Heartbeats AT_END = new Heartbeats(0, true, false);
  public static final Heartbeats NONE = new Heartbeats(0, false, false);
}
