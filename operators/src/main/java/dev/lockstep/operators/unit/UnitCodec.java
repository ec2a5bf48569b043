package dev.lockstep.operators.unit;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.EventKind;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The binary form of units, version first. A form that does not fit is a defect. */
public final class UnitCodec {
  /** Newest version, the one that is written. */
  public static final int VERSION = 1;

  private UnitCodec() {}

  public static byte[] encode(Unit unit) {
    SnapshotWriter out = new SnapshotWriter();
    write(unit, out);
    return out.toByteArray();
  }

  public static Unit decode(byte[] bytes) {
    return read(new SnapshotReader(bytes));
  }

  public static byte[] encodeAll(List<Unit> units) {
    SnapshotWriter out = new SnapshotWriter();
    out.putInt(units.size());
    for (Unit unit : units) {
      write(unit, out);
    }
    return out.toByteArray();
  }

  public static List<Unit> decodeAll(byte[] bytes) {
    SnapshotReader in = new SnapshotReader(bytes);
    int size = in.getInt();
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      units.add(read(in));
    }
    return units;
  }

  private static void write(Unit unit, SnapshotWriter out) {
    out.putByte(VERSION);
    out.putInt(unit.number());
    out.putInt(unit.groups().size());
    for (UnitGroup group : unit.groups()) {
      writeGroup(group, out);
    }
    out.putInt(unit.lanes().size());
    for (LaneSpec lane : unit.lanes()) {
      LaneCodec.write(lane, out);
    }
    out.putLong(unit.range().fromNanos());
    out.putLong(unit.range().toNanos());
    out.putInt(unit.blockRows());
    out.putInt(unit.periodsPerYear());
    writeReporting(unit.reporting(), out);
  }

  private static Unit read(SnapshotReader in) {
    in.getVersion("unit", VERSION);
    int number = in.getInt();
    List<UnitGroup> groups = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      groups.add(readGroup(in));
    }
    List<LaneSpec> lanes = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      lanes.add(LaneCodec.read(in));
    }
    TimeRange range = new TimeRange(in.getLong(), in.getLong());
    int blockRows = in.getInt();
    int periodsPerYear = in.getInt();
    Reporting reporting = readReporting(in);
    return new Unit(number, groups, lanes, range, blockRows, periodsPerYear, reporting);
  }

  private static void writeReporting(Reporting reporting, SnapshotWriter out) {
    out.putEnum(reporting.detail());
    out.putBoolean(reporting.isolatesLanes());
    Objective objective = reporting.objective();
    out.putEnum(objective.statistic());
    out.putBoolean(objective.isHigherBetter());
    out.putLong(objective.minTrades());
  }

  private static Reporting readReporting(SnapshotReader in) {
    Detail detail = in.getEnum(Detail.class);
    boolean isolatesLanes = in.getBoolean();
    Objective objective = new Objective(in.getEnum(Statistic.class), in.getBoolean(), in.getLong());
    return new Reporting(detail, isolatesLanes, objective);
  }

  private static void writeGroup(UnitGroup group, SnapshotWriter out) {
    out.putString(group.name());
    out.putEnum(group.kind());
    out.putString(group.zone().getId());
    out.putInt(group.inputs().size());
    for (UnitInput input : group.inputs()) {
      InstrumentCodec.write(input.instrument(), out);
      out.putString(input.path());
    }
  }

  private static UnitGroup readGroup(SnapshotReader in) {
    String name = in.getString();
    EventKind kind = in.getEnum(EventKind.class);
    ZoneId zone = ZoneId.of(in.getString());
    List<UnitInput> inputs = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      Instrument instrument = InstrumentCodec.read(in);
      inputs.add(new UnitInput(instrument, in.getString()));
    }
    return new UnitGroup(name, kind, zone, inputs);
  }
}
