package dev.lockstep.operators.result;

import dev.lockstep.account.RoundTrip;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.operators.unit.Detail;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.Refusal;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Writes down what the lanes of one group put out and hands it over in chunks. Reused from group to
 * group.
 */
public final class ResultRecorder implements LaneListener {
  /** Upper bound of the bytes of one chunk. */
  public static final int CHUNK_BYTES = 256 << 10;

  private static final int FORMAT_VERSION = 1;
  private static final Section[] SECTIONS = Section.values();
  private static final byte[] NOTHING = {};

  private final SnapshotWriter[] sections = new SnapshotWriter[SECTIONS.length];
  private Detail detail = Detail.STATISTICS;

  public ResultRecorder() {
    for (int i = 0; i < sections.length; i++) {
      sections[i] = new SnapshotWriter();
    }
  }

  /** Forgets everything and begins the next group. */
  public void begin(Detail newDetail) {
    detail = newDetail;
    for (SnapshotWriter section : sections) {
      section.reset();
      section.putByte(FORMAT_VERSION);
    }
  }

  /** Checks the version that every section begins with and goes to its first record. */
  public static void checkVersion(SnapshotReader in) {
    in.getVersion("result", FORMAT_VERSION);
  }

  @Override
  public boolean listens() {
    return detail != Detail.STATISTICS;
  }

  @Override
  public void onOrder(int lane, Order order) {
    if (detail == Detail.EVERYTHING) {
      OrderRecord.write(lane, order, section(Section.ORDERS));
    }
  }

  @Override
  public void onRefusedRequest(int lane, long orderId, Refusal reason, long timeNanos) {
    if (detail == Detail.EVERYTHING) {
      new RefusalRecord(lane, orderId, reason, timeNanos).write(section(Section.REFUSALS));
    }
  }

  @Override
  public void onFill(int lane, Fill fill) {
    if (detail == Detail.EVERYTHING) {
      FillRecord.write(lane, fill, section(Section.FILLS));
    }
  }

  @Override
  public void onRoundTrip(int lane, RoundTrip trip) {
    if (detail == Detail.EVERYTHING) {
      TradeRecord.write(lane, trip, section(Section.TRADES));
    }
  }

  @Override
  public void onDay(int lane, int epochDay, long cashMicros, double equityMicros) {
    new DayRecord(lane, epochDay, cashMicros, equityMicros).write(section(Section.DAYS));
  }

  public void addLane(LaneRecord lane) {
    lane.write(section(Section.LANES));
  }

  public void addCost(CostRecord cost) {
    cost.write(section(Section.COST));
  }

  private SnapshotWriter section(Section section) {
    return sections[section.code()];
  }

  /** Hands over all sections of the group, each in chunks. */
  public void emit(int unit, int group, Consumer<UnitResult> out) {
    for (Section section : SECTIONS) {
      if (section != Section.END) {
        emit(unit, group, section, out);
      }
    }
  }

  private void emit(int unit, int group, Section section, Consumer<UnitResult> out) {
    byte[] bytes = section(section).toByteArray();
    int chunk = 0;
    for (int from = 0; from < bytes.length; from += CHUNK_BYTES) {
      int to = Math.min(bytes.length, from + CHUNK_BYTES);
      byte[] part = to - from == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
      out.accept(new UnitResult(unit, group, section, chunk++, to == bytes.length, part));
    }
  }

  /** What follows the last group of a unit. */
  public static UnitResult end(int unit, int groups) {
    return new UnitResult(unit, groups, Section.END, 0, true, NOTHING);
  }
}
