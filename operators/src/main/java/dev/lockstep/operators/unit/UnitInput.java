package dev.lockstep.operators.unit;

import dev.lockstep.instrument.Instrument;
import java.util.Objects;

/**
 * One instrument of a group and the file of frames that holds its events.
 *
 * @param path in the form of Flink's file systems: a local path, or a URI such as {@code
 *     s3://bucket/dataset/ORCL.blocks}
 */
public record UnitInput(Instrument instrument, String path) {
  public UnitInput {
    Objects.requireNonNull(instrument);
    Objects.requireNonNull(path);
  }
}
