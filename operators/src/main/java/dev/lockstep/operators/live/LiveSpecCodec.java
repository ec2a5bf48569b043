package dev.lockstep.operators.live;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.live.PeopleAccounts;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.unit.InstrumentCodec;
import dev.lockstep.operators.unit.LaneCodec;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The binary form of a live specification, version first; equal specifications have equal bytes. A
 * form that does not fit is a defect.
 */
public final class LiveSpecCodec {
  /** Newest version, the one that is written. */
  public static final int VERSION = 1;

  private LiveSpecCodec() {}

  public static byte[] encode(LiveSpec spec) {
    SnapshotWriter out = new SnapshotWriter();
    out.putByte(VERSION);
    out.putEnum(spec.feed());
    out.putString(spec.zone().getId());
    out.putLong(spec.equityNanos());
    out.putInt(spec.groups().size());
    for (LiveGroupSpec group : spec.groups()) {
      writeGroup(group, out);
    }
    out.putInt(spec.lanes().size());
    for (LiveLaneSpec lane : spec.lanes()) {
      writeLane(lane, out);
    }
    out.putBoolean(spec.people().isPresent());
    spec.people().ifPresent(people -> writePeople(people, out));
    return out.toByteArray();
  }

  public static LiveSpec decode(byte[] bytes) {
    SnapshotReader in = new SnapshotReader(bytes);
    in.getVersion("live specification", VERSION);
    EventKind feed = in.getEnum(EventKind.class);
    ZoneId zone = ZoneId.of(in.getString());
    long equityNanos = in.getLong();
    List<LiveGroupSpec> groups = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      groups.add(readGroup(in));
    }
    List<LiveLaneSpec> lanes = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      lanes.add(readLane(in));
    }
    Optional<PeopleAccounts> people =
        in.getBoolean() ? Optional.of(readPeople(in)) : Optional.empty();
    return new LiveSpec(feed, zone, equityNanos, groups, lanes, people);
  }

  private static void writeGroup(LiveGroupSpec group, SnapshotWriter out) {
    out.putString(group.name());
    out.putInt(group.instruments().size());
    for (Instrument instrument : group.instruments()) {
      InstrumentCodec.write(instrument, out);
    }
    out.putInt(group.lanes().size());
    for (int lane : group.lanes()) {
      out.putInt(lane);
    }
  }

  private static LiveGroupSpec readGroup(SnapshotReader in) {
    String name = in.getString();
    List<Instrument> instruments = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      instruments.add(InstrumentCodec.read(in));
    }
    List<Integer> lanes = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      lanes.add(in.getInt());
    }
    return new LiveGroupSpec(name, instruments, lanes);
  }

  private static void writeLane(LiveLaneSpec lane, SnapshotWriter out) {
    out.putString(lane.name());
    out.putLong(lane.accountId());
    out.putLong(lane.barNanos());
    out.putBoolean(lane.isExternal());
    LaneCodec.write(lane.lane(), out);
  }

  private static LiveLaneSpec readLane(SnapshotReader in) {
    return new LiveLaneSpec(
        in.getString(), in.getLong(), in.getLong(), in.getBoolean(), LaneCodec.read(in));
  }

  private static void writePeople(PeopleAccounts people, SnapshotWriter out) {
    out.putInt(people.users().size());
    for (long user : new TreeSet<>(people.users())) {
      out.putLong(user);
    }
    out.putLong(people.cashMicros());
    LaneCodec.writeCommission(people.commission(), out);
    LaneCodec.writeLimits(people.limits(), out);
    LaneCodec.writeFillPolicy(people.fillPolicy(), out);
  }

  private static PeopleAccounts readPeople(SnapshotReader in) {
    Set<Long> users = new TreeSet<>();
    for (int left = in.getInt(); left > 0; left--) {
      users.add(in.getLong());
    }
    return new PeopleAccounts(
        users,
        in.getLong(),
        LaneCodec.readCommission(in),
        LaneCodec.readLimits(in),
        LaneCodec.readFillPolicy(in));
  }
}
