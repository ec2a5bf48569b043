package dev.lockstep.operators.result;

import dev.lockstep.operators.type.ExplicitType;
import dev.lockstep.operators.type.StatelessSerializer;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes {@link UnitResult}s, version first. */
public final class UnitResultSerializer extends StatelessSerializer<UnitResult> {
  public static final TypeInformation<UnitResult> TYPE =
      new ExplicitType<>(UnitResult.class, new UnitResultSerializer());

  private static final long serialVersionUID = 1;
  private static final int VERSION = 1;

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public UnitResult createInstance() {
    return new UnitResult(0, 0, Section.END, 0, true, new byte[0]);
  }

  @Override
  public UnitResult copy(UnitResult from) {
    return from;
  }

  @Override
  public void serialize(UnitResult result, DataOutputView target) throws IOException {
    target.writeByte(VERSION);
    target.writeInt(result.unit());
    target.writeInt(result.group());
    target.writeByte(result.section().code());
    target.writeInt(result.chunk());
    target.writeBoolean(result.isLast());
    target.writeInt(result.bytes().length);
    target.write(result.bytes());
  }

  @Override
  public UnitResult deserialize(DataInputView source) throws IOException {
    int version = source.readByte();
    if (version != VERSION) {
      throw new IOException("unit result has version " + version + ", this build reads " + VERSION);
    }
    int unit = source.readInt();
    int group = source.readInt();
    Section section = Section.of(source.readByte());
    int chunk = source.readInt();
    boolean isLast = source.readBoolean();
    byte[] bytes = new byte[source.readInt()];
    source.readFully(bytes);
    return new UnitResult(unit, group, section, chunk, isLast, bytes);
  }

  @Override
  public TypeSerializerSnapshot<UnitResult> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Found by its name in snapshots. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<UnitResult> {
    public Snapshot() {
      super(UnitResultSerializer::new);
    }
  }
}
