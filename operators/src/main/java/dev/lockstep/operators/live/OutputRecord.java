package dev.lockstep.operators.live;

import java.util.Objects;

/**
 * One record of an output.
 *
 * @param key what it is keyed by in its topic, in UTF-8; not to be changed
 * @param value one frame; owned by this record, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Records are handed on, never compared.
public record OutputRecord(OutputStream stream, byte[] key, byte[] value) {
  public OutputRecord {
    Objects.requireNonNull(stream);
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
  }
}
