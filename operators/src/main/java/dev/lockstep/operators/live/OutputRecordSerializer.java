package dev.lockstep.operators.live;

import dev.lockstep.operators.type.ExplicitType;
import dev.lockstep.operators.type.StatelessSerializer;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes {@link OutputRecord}s, version first. */
public final class OutputRecordSerializer extends StatelessSerializer<OutputRecord> {
  public static final TypeInformation<OutputRecord> TYPE =
      new ExplicitType<>(OutputRecord.class, new OutputRecordSerializer());

  private static final long serialVersionUID = 1;
  private static final int VERSION = 1;

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public OutputRecord createInstance() {
    return new OutputRecord(OutputStream.UPDATES, new byte[0], new byte[0]);
  }

  @Override
  public OutputRecord copy(OutputRecord from) {
    return from;
  }

  @Override
  public void serialize(OutputRecord record, DataOutputView target) throws IOException {
    target.writeByte(VERSION);
    target.writeByte(record.stream().code());
    target.writeInt(record.key().length);
    target.write(record.key());
    target.writeInt(record.value().length);
    target.write(record.value());
  }

  @Override
  public OutputRecord deserialize(DataInputView source) throws IOException {
    int version = source.readByte();
    if (version != VERSION) {
      throw new IOException(
          "output record has version " + version + ", this build reads " + VERSION);
    }
    OutputStream stream = OutputStream.of(source.readByte());
    byte[] key = new byte[source.readInt()];
    source.readFully(key);
    byte[] value = new byte[source.readInt()];
    source.readFully(value);
    return new OutputRecord(stream, key, value);
  }

  @Override
  public TypeSerializerSnapshot<OutputRecord> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Found by its name in snapshots. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<OutputRecord> {
    public Snapshot() {
      super(OutputRecordSerializer::new);
    }
  }
}
