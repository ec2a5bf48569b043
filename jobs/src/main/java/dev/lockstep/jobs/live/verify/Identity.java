package dev.lockstep.jobs.live.verify;

import dev.lockstep.operators.live.OutputStream;

/**
 * By what an output record is known in both runs.
 *
 * @param group empty for a dead letter that nobody could decode
 * @param sequence within the group; 0 for dead letters, which their position names
 */
public record Identity(OutputStream stream, String group, long sequence, LogPosition position) {
  /** What two records that are the same have in common. */
  String name() {
    return sequence == 0
        ? stream.suffix() + "\n" + position
        : stream.suffix() + "\n" + sequence + "\n" + group;
  }

  @Override
  public String toString() {
    return "%s%s, input position %s (partition:offset:row)"
        .formatted(
            stream.suffix(),
            sequence == 0 ? "" : ", group " + group + ", sequence " + sequence,
            position);
  }
}
