package dev.lockstep.operators.result;

import java.util.Objects;

/**
 * One chunk of the results of a unit. The chunks of a section follow one another in order, those of
 * a unit end with {@link Section#END}.
 *
 * @param unit number of the unit
 * @param group index of the group within the unit
 * @param chunk counted from 0 within the section
 * @param isLast whether the section ends with this chunk
 * @param bytes owned by this record; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // A chunk is handed on, never compared.
public record UnitResult(
    int unit, int group, Section section, int chunk, boolean isLast, byte[] bytes) {
  public UnitResult {
    Objects.requireNonNull(section);
    Objects.requireNonNull(bytes);
  }
}
