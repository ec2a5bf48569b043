package dev.lockstep.operators.live;

import java.util.Objects;

/**
 * One record of the input log. What it holds is not decoded yet and may be anything.
 *
 * @param partition of the log, from 0
 * @param offset within the partition
 * @param key the group's name in UTF-8, or null when the sender gave none
 * @param value one frame; owned by this record, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Records are handed on, never compared.
public record LogRecord(int partition, long offset, byte[] key, byte[] value) {
  public LogRecord {
    Objects.requireNonNull(value);
  }

  public boolean hasKey() {
    return key != null;
  }

  @Override
  public String toString() {
    return "record " + partition + ":" + offset;
  }
}
