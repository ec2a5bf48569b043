package dev.lockstep.operators.source;

import dev.lockstep.operators.unit.UnitCodec;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A split is its unit, in the unit's own versioned form. */
final class UnitSplitSerializer implements SimpleVersionedSerializer<UnitSplit> {
  @Override
  public int getVersion() {
    return UnitCodec.VERSION;
  }

  @Override
  public byte[] serialize(UnitSplit split) {
    return UnitCodec.encode(split.unit());
  }

  @Override
  public UnitSplit deserialize(int version, byte[] bytes) throws IOException {
    try {
      return new UnitSplit(UnitCodec.decode(bytes));
    } catch (IllegalStateException e) {
      throw new IOException("unit split of version " + version + " cannot be read", e);
    }
  }
}
