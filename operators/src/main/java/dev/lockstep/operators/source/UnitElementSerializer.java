package dev.lockstep.operators.source;

import dev.lockstep.market.Block;
import dev.lockstep.operators.type.ExplicitType;
import dev.lockstep.operators.type.StatelessSerializer;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitCodec;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Writes {@link UnitElement}s, version first. Source and engine are chained and pass elements by
 * reference, so that this runs only where someone switches chaining off.
 */
public final class UnitElementSerializer extends StatelessSerializer<UnitElement> {
  public static final TypeInformation<UnitElement> TYPE =
      new ExplicitType<>(UnitElement.class, new UnitElementSerializer());

  private static final long serialVersionUID = 1;
  private static final int VERSION = 1;

  @Override
  public boolean isImmutableType() {
    return false;
  }

  /** There is no element without a unit, and none is reused for reading. */
  @Override
  public UnitElement createInstance() {
    return null;
  }

  @Override
  public UnitElement copy(UnitElement from) {
    Block block = new Block(from.block().capacity());
    block.clear(from.block().kind());
    block.append(from.block());
    return new UnitElement(from.kind(), from.unit(), from.groupIndex(), block);
  }

  @Override
  public void serialize(UnitElement element, DataOutputView target) throws IOException {
    target.writeByte(VERSION);
    target.writeByte(element.kind().code());
    target.writeInt(element.groupIndex());
    writeBytes(UnitCodec.encode(element.unit()), target);
    SnapshotWriter rows = new SnapshotWriter();
    element.block().save(rows);
    writeBytes(rows.toByteArray(), target);
  }

  @Override
  public UnitElement deserialize(DataInputView source) throws IOException {
    int version = source.readByte();
    if (version != VERSION) {
      throw new IOException(
          "unit element has version " + version + ", this build reads " + VERSION);
    }
    UnitElement.Kind kind = UnitElement.Kind.of(source.readByte());
    int group = source.readInt();
    Unit unit = UnitCodec.decode(readBytes(source));
    Block block = new Block(unit.blockRows());
    block.clear(unit.groups().get(group).kind());
    block.restore(new SnapshotReader(readBytes(source)));
    return new UnitElement(kind, unit, group, block);
  }

  private static void writeBytes(byte[] bytes, DataOutputView target) throws IOException {
    target.writeInt(bytes.length);
    target.write(bytes);
  }

  private static byte[] readBytes(DataInputView source) throws IOException {
    byte[] bytes = new byte[source.readInt()];
    source.readFully(bytes);
    return bytes;
  }

  @Override
  public TypeSerializerSnapshot<UnitElement> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Found by its name in snapshots. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<UnitElement> {
    public Snapshot() {
      super(UnitElementSerializer::new);
    }
  }
}
