package dev.lockstep.operators.unit;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.time.ZoneId;

/** The binary form of an instrument, part of a larger one, whose version covers it. */
public final class InstrumentCodec {
  private InstrumentCodec() {}

  public static void write(Instrument instrument, SnapshotWriter out) {
    out.putString(instrument.symbol());
    writeSize(instrument.tickSize(), out);
    writeSize(instrument.lotSize(), out);
    out.putString(instrument.currency());
    out.putLong(instrument.multiplier());
    out.putString(instrument.timeZone().getId());
  }

  public static Instrument read(SnapshotReader in) {
    return new Instrument(
        in.getString(),
        readSize(in),
        readSize(in),
        in.getString(),
        in.getLong(),
        ZoneId.of(in.getString()));
  }

  private static void writeSize(DecimalSize size, SnapshotWriter out) {
    out.putLong(size.units());
    out.putInt(size.scale());
  }

  private static DecimalSize readSize(SnapshotReader in) {
    return new DecimalSize(in.getLong(), in.getInt());
  }
}
