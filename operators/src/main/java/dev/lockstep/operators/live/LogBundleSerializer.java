package dev.lockstep.operators.live;

import dev.lockstep.operators.type.ExplicitType;
import dev.lockstep.operators.type.StatelessSerializer;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes {@link LogBundle}s, which may lie in the channels of a checkpoint: version first. */
public final class LogBundleSerializer extends StatelessSerializer<LogBundle> {
  public static final TypeInformation<LogBundle> TYPE =
      new ExplicitType<>(LogBundle.class, new LogBundleSerializer());

  private static final long serialVersionUID = 1;
  private static final int VERSION = 1;

  /** Not state that anybody could see: what comes out is the same without it. */
  private transient SpareBundle spare;

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public LogBundle createInstance() {
    return new LogBundle();
  }

  @Override
  public LogBundle copy(LogBundle from) {
    return from.copy();
  }

  @Override
  public void serialize(LogBundle bundle, DataOutputView target) throws IOException {
    target.writeByte(VERSION);
    bundle.write(target);
  }

  @Override
  public LogBundle deserialize(DataInputView source) throws IOException {
    int version = source.readByte();
    if (version != VERSION) {
      throw new IOException("bundle has version " + version + ", this build reads " + VERSION);
    }
    if (spare == null) {
      spare = new SpareBundle();
    }
    LogBundle bundle = spare.take();
    bundle.read(source);
    return bundle;
  }

  @Override
  public TypeSerializerSnapshot<LogBundle> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Found by its name in snapshots. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<LogBundle> {
    public Snapshot() {
      super(LogBundleSerializer::new);
    }
  }
}
