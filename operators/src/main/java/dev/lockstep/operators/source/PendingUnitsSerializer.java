package dev.lockstep.operators.source;

import dev.lockstep.operators.unit.UnitCodec;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes the units one after the other, each in its own versioned form. */
final class PendingUnitsSerializer implements SimpleVersionedSerializer<PendingUnits> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(PendingUnits pending) {
    return UnitCodec.encodeAll(pending.units());
  }

  @Override
  public PendingUnits deserialize(int version, byte[] bytes) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "pending units have version " + version + ", this build reads " + VERSION);
    }
    try {
      return new PendingUnits(UnitCodec.decodeAll(bytes));
    } catch (IllegalStateException e) {
      throw new IOException("pending units cannot be read", e);
    }
  }
}
