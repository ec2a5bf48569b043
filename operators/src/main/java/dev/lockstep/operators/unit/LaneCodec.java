package dev.lockstep.operators.unit;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.venue.FillPolicy;
import dev.lockstep.venue.LimitPrice;
import dev.lockstep.venue.LimitTouch;
import dev.lockstep.venue.MarketFill;
import dev.lockstep.venue.PathPolicy;
import dev.lockstep.venue.SilentBar;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The binary form of a lane and its rules, part of a larger one, whose version covers it. */
public final class LaneCodec {
  private LaneCodec() {}

  public static void write(LaneSpec lane, SnapshotWriter out) {
    out.putString(lane.strategy());
    out.putInt(lane.parameters().size());
    for (Map.Entry<String, String> parameter : lane.parameters().entrySet()) {
      out.putString(parameter.getKey());
      out.putString(parameter.getValue());
    }
    out.putLong(lane.cashMicros());
    writeCommission(lane.commission(), out);
    writeLimits(lane.limits(), out);
    writeFillPolicy(lane.fillPolicy(), out);
  }

  public static LaneSpec read(SnapshotReader in) {
    String strategy = in.getString();
    SortedMap<String, String> parameters = new TreeMap<>();
    int size = in.getInt();
    for (int i = 0; i < size; i++) {
      String name = in.getString();
      parameters.put(name, in.getString());
    }
    long cashMicros = in.getLong();
    CommissionSchedule commission = readCommission(in);
    RiskLimits limits = readLimits(in);
    return new LaneSpec(strategy, parameters, cashMicros, commission, limits, readFillPolicy(in));
  }

  public static void writeCommission(CommissionSchedule commission, SnapshotWriter out) {
    out.putLong(commission.rateBillionths());
    out.putLong(commission.perLotMicros());
    out.putLong(commission.minimumMicros());
    out.putLong(commission.sellDutyBillionths());
  }

  public static CommissionSchedule readCommission(SnapshotReader in) {
    return new CommissionSchedule(in.getLong(), in.getLong(), in.getLong(), in.getLong());
  }

  public static void writeLimits(RiskLimits limits, SnapshotWriter out) {
    out.putLong(limits.maxOrderLots());
    out.putLong(limits.maxOrderMicros());
    out.putLong(limits.maxPositionLots());
    out.putDouble(limits.priceCollar());
    out.putInt(limits.maxOpenOrders());
    out.putBoolean(limits.checksCashAtSubmission());
  }

  public static RiskLimits readLimits(SnapshotReader in) {
    return new RiskLimits(
        in.getLong(), in.getLong(), in.getLong(), in.getDouble(), in.getInt(), in.getBoolean());
  }

  public static void writeFillPolicy(FillPolicy policy, SnapshotWriter out) {
    out.putEnum(policy.marketFill());
    out.putEnum(policy.limitTouch());
    out.putEnum(policy.limitPrice());
    out.putEnum(policy.path());
    out.putEnum(policy.silentBar());
    out.putLong(policy.slippageTicks());
    out.putLong(policy.participationBillionths());
  }

  public static FillPolicy readFillPolicy(SnapshotReader in) {
    return new FillPolicy(
        in.getEnum(MarketFill.class),
        in.getEnum(LimitTouch.class),
        in.getEnum(LimitPrice.class),
        in.getEnum(PathPolicy.class),
        in.getEnum(SilentBar.class),
        in.getLong(),
        in.getLong());
  }
}
