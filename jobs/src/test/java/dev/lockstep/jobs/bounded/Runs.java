package dev.lockstep.jobs.bounded;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.unit.Detail;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Reporting;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.venue.FillPolicy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Units with two lanes each, and what comes out of them as comparable text. */
final class Runs {
  private static final long CASH_MICROS = 1_000_000_000_000L;

  private Runs() {}

  static LaneSpec lane(String strategy, Map<String, String> parameters) {
    return new LaneSpec(
        strategy,
        new TreeMap<>(parameters),
        CASH_MICROS,
        new CommissionSchedule(300_000, 0, 0, 0),
        RiskLimits.NONE,
        FillPolicy.DEFAULT);
  }

  static LaneSpec smaCross(int fast, int slow) {
    return lane("sma-cross", Map.of("fast", "" + fast, "slow", "" + slow));
  }

  static Unit unit(int number, int blockRows, UnitInput... inputs) {
    return unit(number, blockRows, List.of(smaCross(3, 8), smaCross(5, 20)), inputs);
  }

  static Unit unit(int number, int blockRows, List<LaneSpec> lanes, UnitInput... inputs) {
    UnitGroup group =
        new UnitGroup("group-" + number, EventKind.BAR, ZoneOffset.UTC, List.of(inputs));
    return new Unit(
        number,
        List.of(group),
        lanes,
        TimeRange.ALL,
        blockRows,
        0,
        Reporting.of(Detail.EVERYTHING));
  }

  /** Everything but what the run cost. */
  static List<String> execute(BoundedSettings settings, List<Unit> units) {
    List<String> lines = new ArrayList<>();
    BoundedRun.execute(settings, units, results -> lines.addAll(describe(results)));
    return lines;
  }

  /** Everything but what the unit cost. */
  static List<String> describe(UnitResults results) {
    List<String> lines = new ArrayList<>();
    for (int group = 0; group < results.groups(); group++) {
      for (Section section : Section.values()) {
        byte[] bytes = results.bytes(group, section);
        if (section != Section.COST && bytes.length > 0) {
          lines.add(
              results.unit() + " " + section + " " + bytes.length + " " + Arrays.hashCode(bytes));
        }
      }
    }
    return lines;
  }
}
