package dev.lockstep.operators.result;

import dev.lockstep.account.RoundTrip;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.operators.unit.Detail;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.Refusal;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes down what the lanes of one group put out, lane by lane because how they take turns depends
 * on where blocks are cut, and hands it over in chunks. Reused from group to group.
 */
public final class ResultRecorder implements LaneListener {
  /** Upper bound of the bytes of one chunk. */
  public static final int CHUNK_BYTES = 256 << 10;

  private static final int FORMAT_VERSION = 2;

  private final Map<Section, SnapshotWriter[]> sections = new EnumMap<>(Section.class);
  private Detail detail = Detail.TOTALS;
  private UnitTotals totals;

  /**
   * Forgets everything and begins the next group.
   *
   * @param newTotals of the unit; hears of days when it needs them
   */
  public void begin(int lanes, Detail newDetail, UnitTotals newTotals) {
    detail = newDetail;
    totals = newTotals;
    for (Section section : Section.values()) {
      sections.put(section, new SnapshotWriter[lanes]);
    }
  }

  /** Checks the version that every section begins with and goes to its first record. */
  public static void checkVersion(SnapshotReader in) {
    in.getVersion("result", FORMAT_VERSION);
  }

  @Override
  public boolean listens() {
    return detail == Detail.EVERYTHING;
  }

  @Override
  public boolean listensToDays() {
    return Section.DAYS.isPartOf(detail) || totals.needsDays();
  }

  @Override
  public void onOrder(int lane, Order order) {
    OrderRecord.write(lane, order, writer(Section.ORDERS, lane));
  }

  @Override
  public void onRefusedRequest(int lane, long orderId, Refusal reason, long timeNanos) {
    new RefusalRecord(lane, orderId, reason, timeNanos).write(writer(Section.REFUSALS, lane));
  }

  @Override
  public void onFill(int lane, Fill fill) {
    FillRecord.write(lane, fill, writer(Section.FILLS, lane));
  }

  @Override
  public void onRoundTrip(int lane, RoundTrip trip) {
    TradeRecord.write(lane, trip, writer(Section.TRADES, lane));
  }

  @Override
  public void onDay(int lane, int epochDay, long cashMicros, double equityMicros) {
    if (Section.DAYS.isPartOf(detail)) {
      new DayRecord(lane, epochDay, cashMicros, equityMicros).write(writer(Section.DAYS, lane));
    }
    if (totals.needsDays()) {
      totals.endDay(lane, epochDay, equityMicros);
    }
  }

  public void addLane(LaneRecord lane) {
    if (Section.LANES.isPartOf(detail)) {
      lane.write(writer(Section.LANES, lane.lane()));
    }
  }

  public void addTotal(TotalRecord total) {
    total.write(writer(Section.TOTALS, total.lane()));
  }

  public void addCost(CostRecord cost) {
    if (Section.COST.isPartOf(detail)) {
      cost.write(writer(Section.COST, 0));
    }
  }

  private SnapshotWriter writer(Section section, int lane) {
    SnapshotWriter[] writers = sections.get(section);
    if (writers[lane] == null) {
      writers[lane] = new SnapshotWriter();
    }
    return writers[lane];
  }

  /**
   * Hands over the sections of the group, each in chunks.
   *
   * @param isLast whether it is the last group of the unit, which has the totals
   */
  public void emit(int unit, int group, boolean isLast, Consumer<UnitResult> out) {
    for (Section section : Section.values()) {
      boolean belongsHere = section == Section.TOTALS ? isLast : section != Section.END;
      if (belongsHere && section.isPartOf(detail)) {
        emit(unit, group, section, out);
      }
    }
  }

  private void emit(int unit, int group, Section section, Consumer<UnitResult> out) {
    byte[] bytes = joined(sections.get(section));
    int chunk = 0;
    for (int from = 0; from < bytes.length; from += CHUNK_BYTES) {
      int to = Math.min(bytes.length, from + CHUNK_BYTES);
      byte[] part = Arrays.copyOfRange(bytes, from, to);
      out.accept(new UnitResult(unit, group, section, chunk++, to == bytes.length, part));
    }
  }

  private static byte[] joined(SnapshotWriter[] writers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(FORMAT_VERSION);
    for (SnapshotWriter writer : writers) {
      if (writer != null) {
        bytes.writeBytes(writer.toByteArray());
      }
    }
    return bytes.toByteArray();
  }

  /** What follows the last group of a unit. */
  public static UnitResult end(UnitNotice notice, int groups) {
    SnapshotWriter out = new SnapshotWriter();
    out.putByte(FORMAT_VERSION);
    notice.write(out);
    return new UnitResult(notice.unit(), groups, Section.END, 0, true, out.toByteArray());
  }
}
