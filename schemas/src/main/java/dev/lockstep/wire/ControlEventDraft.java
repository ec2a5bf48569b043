package dev.lockstep.wire;

/**
 * The fields of a control event that is to be encoded; units and rules are those of {@code
 * control_event.fbs}. Reused: {@link #clear} begins the next event.
 */
public final class ControlEventDraft {
  String eventId = "";
  long timestampNanos;
  long sequence;
  String group = "";
  String lane = "";
  byte command;
  long userId;
  String note = "";

  /** Forgets all fields. */
  public ControlEventDraft clear() {
    eventId = "";
    timestampNanos = 0;
    sequence = 0;
    group = "";
    lane = "";
    command = 0;
    userId = 0;
    note = "";
    return this;
  }

  /** Unique name of the event. */
  public ControlEventDraft eventId(String newEventId) {
    eventId = newEventId;
    return this;
  }

  /** When it was sent, nanoseconds since 1970-01-01 UTC, > 0. */
  public ControlEventDraft timestampNanos(long newTimestampNanos) {
    timestampNanos = newTimestampNanos;
    return this;
  }

  /** Number of the command within its group, > 0. */
  public ControlEventDraft sequence(long newSequence) {
    sequence = newSequence;
    return this;
  }

  /** Name of the group. */
  public ControlEventDraft group(String newGroup) {
    group = newGroup;
    return this;
  }

  /** Name of the lane, empty for all lanes of the group. */
  public ControlEventDraft lane(String newLane) {
    lane = newLane;
    return this;
  }

  /** One of {@link dev.lockstep.wire.generated.ControlCommand}. */
  public ControlEventDraft command(byte newCommand) {
    command = newCommand;
    return this;
  }

  /** Who commands, 0 for nobody in particular. */
  public ControlEventDraft userId(long newUserId) {
    userId = newUserId;
    return this;
  }

  /** Why, for people to read; empty when nothing was said. */
  public ControlEventDraft note(String newNote) {
    note = newNote;
    return this;
  }

  void checkIdentity() {
    if (eventId.isEmpty() || group.isEmpty()) {
      throw new IllegalArgumentException(
          "event id and group must not be empty, were '" + eventId + "' and '" + group + "'");
    }
    if (timestampNanos <= 0 || sequence <= 0) {
      throw new IllegalArgumentException(
          "timestampNanos and sequence must be > 0, were %d and %d (event %s)"
              .formatted(timestampNanos, sequence, eventId));
    }
  }
}
