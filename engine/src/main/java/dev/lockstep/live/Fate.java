package dev.lockstep.live;

/**
 * What became of one event of the log. Each event has exactly one fate. Names are part of the
 * output.
 */
public enum Fate {
  /** The engine took it. A refused order is processed too: the refusal is an output. */
  PROCESSED,
  /** Its sequence, order id or command number came before. */
  DUPLICATE,
  /** It is older than its symbol's last event, or of a bar that was closed already. */
  LATE,
  /** The event is of a kind that the group is not fed with: bars beside prints, or the reverse. */
  WRONG_KIND,
  /** A bar of another length than the group's lanes are made for. */
  WRONG_PERIOD,
  /** Nobody of this user id may trade here. */
  UNKNOWN_USER,
  /** A command names a lane that the group does not have. */
  UNKNOWN_LANE
}
