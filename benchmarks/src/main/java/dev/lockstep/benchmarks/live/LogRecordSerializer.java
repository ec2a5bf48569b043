package dev.lockstep.benchmarks.live;

import dev.lockstep.operators.live.LogRecord;
import dev.lockstep.operators.type.ExplicitType;
import dev.lockstep.operators.type.StatelessSerializer;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes the records of the bare job. */
public final class LogRecordSerializer extends StatelessSerializer<LogRecord> {
  public static final TypeInformation<LogRecord> TYPE =
      new ExplicitType<>(LogRecord.class, new LogRecordSerializer());

  private static final long serialVersionUID = 1;
  private static final int VERSION = 1;
  private static final int NO_KEY = -1;

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public LogRecord createInstance() {
    return new LogRecord(0, 0, null, new byte[0]);
  }

  @Override
  public LogRecord copy(LogRecord from) {
    return from;
  }

  @Override
  public void serialize(LogRecord record, DataOutputView target) throws IOException {
    target.writeByte(VERSION);
    target.writeInt(record.partition());
    target.writeLong(record.offset());
    target.writeInt(record.hasKey() ? record.key().length : NO_KEY);
    if (record.hasKey()) {
      target.write(record.key());
    }
    target.writeInt(record.value().length);
    target.write(record.value());
  }

  @Override
  public LogRecord deserialize(DataInputView source) throws IOException {
    int version = source.readByte();
    if (version != VERSION) {
      throw new IOException("log record has version " + version + ", this build reads " + VERSION);
    }
    int partition = source.readInt();
    long offset = source.readLong();
    int keyBytes = source.readInt();
    byte[] key = null;
    if (keyBytes != NO_KEY) {
      key = new byte[keyBytes];
      source.readFully(key);
    }
    byte[] value = new byte[source.readInt()];
    source.readFully(value);
    return new LogRecord(partition, offset, key, value);
  }

  @Override
  public TypeSerializerSnapshot<LogRecord> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Found by its name in snapshots. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<LogRecord> {
    public Snapshot() {
      super(LogRecordSerializer::new);
    }
  }
}
