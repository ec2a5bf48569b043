package dev.lockstep.jobs.kafka;

import dev.lockstep.jobs.UserError;
import dev.lockstep.wire.ControlEventDecoder;
import dev.lockstep.wire.ControlEventDraft;
import dev.lockstep.wire.ControlEventEncoder;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.generated.ControlCommand;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What people command the lanes of a group to do.
 *
 * @param lane empty for all lanes
 * @param userId who commands, 0 for nobody in particular
 * @param note why; may be empty
 */
public record ControlOrder(Action action, String lane, long userId, String note) {
  private static final int TEXT_BYTES_MAX = 255;

  /** What lanes can be told. */
  public enum Action {
    PAUSE(ControlCommand.Pause),
    RESUME(ControlCommand.Resume),
    FLATTEN(ControlCommand.Flatten),
    REDUCE(ControlCommand.Reduce),
    HALT(ControlCommand.Halt);

    private final byte code;

    Action(byte code) {
      this.code = code;
    }
  }

  public ControlOrder {
    requireShort("--lane", lane);
    requireShort("--note", note);
    if (userId < 0) {
      throw new UserError("--user must be >= 0, was " + userId);
    }
  }

  private static void requireShort(String name, String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > TEXT_BYTES_MAX || text.chars().anyMatch(Character::isISOControl)) {
      throw new UserError(
          "%s must have at most %d bytes and no control characters, had %d bytes"
              .formatted(name, TEXT_BYTES_MAX, bytes));
    }
  }

  /**
   * Sends it to a group's place in the log.
   *
   * @param nowNanos nanoseconds since 1970 UTC; also its number, which must rise from one command
   *     of a group to the next
   */
  public void send(EventPublisher publisher, String group, long nowNanos) {
    requireShort("--group", group);
    ByteBuffer frame =
        new ControlEventEncoder(FrameSettings.DEFAULT)
            .encode(
                new ControlEventDraft()
                    .eventId("control-" + nowNanos)
                    .timestampNanos(nowNanos)
                    .sequence(nowNanos)
                    .group(group)
                    .lane(lane)
                    .command(action.code)
                    .userId(userId)
                    .note(note));
    DecodeReason reason = new ControlEventDecoder().wrap(frame);
    if (reason != DecodeReason.OK) {
      throw new IllegalStateException("a command must be readable, was " + reason);
    }
    publisher.publish(group.getBytes(StandardCharsets.UTF_8), frame);
  }
}
