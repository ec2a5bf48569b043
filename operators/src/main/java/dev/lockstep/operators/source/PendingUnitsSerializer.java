package dev.lockstep.operators.source;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes one bit per unit. Version 1 held whole units; no run that wrote it can be continued. */
final class PendingUnitsSerializer implements SimpleVersionedSerializer<PendingUnits> {
  private static final int VERSION = 2;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(PendingUnits pending) {
    SnapshotWriter out = new SnapshotWriter();
    long[] words = pending.toLongs();
    out.putLongs(words, 0, words.length);
    return out.toByteArray();
  }

  @Override
  public PendingUnits deserialize(int version, byte[] bytes) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "pending units have version " + version + ", this build reads " + VERSION);
    }
    // The bytes hold a count and so many words.
    long[] words = new long[bytes.length / Long.BYTES];
    try {
      SnapshotReader in = new SnapshotReader(bytes);
      in.getLongs(words, 0);
      if (!in.isAtEnd()) {
        throw new IOException("pending units are followed by something else");
      }
    } catch (IllegalStateException e) {
      throw new IOException("pending units cannot be read", e);
    }
    return PendingUnits.ofLongs(words);
  }
}
