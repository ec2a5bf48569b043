package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.run.AccountLabel;
import dev.lockstep.jobs.run.RunResults;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.TotalRecord;
import dev.lockstep.operators.unit.Detail;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Reporting;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Performance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep says of a parameter set is what a backtest of that set says, to the last bit. */
final class TotalsAgreementIT {
  private static final BoundedSettings LOCAL = BoundedSettings.local("test");
  private static final List<LaneSpec> LANES =
      List.of(Runs.smaCross(3, 8), Runs.smaCross(5, 20), Runs.smaCross(2, 200));

  @TempDir private Path folder;
  private final List<UnitGroup> groups = new ArrayList<>();

  @BeforeEach
  void writeFiles() {
    DatasetFiles files = new DatasetFiles(folder);
    for (int i = 0; i < 5; i++) {
      UnitInput input = files.walk("S" + i, 2_000 - 300 * i, i);
      groups.add(new UnitGroup("S" + i, EventKind.BAR, ZoneOffset.UTC, List.of(input)));
    }
  }

  @Test
  void totalsOfAUnitOverManySymbolsEqualThoseOfABacktest() throws IOException {
    assertThat(unitTotals(groups)).isEqualTo(backtests(groups)).hasSize(3);
  }

  @Test
  void totalsOfAUnitOverOneSymbolEqualThoseOfABacktest() throws IOException {
    List<UnitGroup> one = groups.subList(0, 1);

    assertThat(unitTotals(one)).isEqualTo(backtests(one)).hasSize(3);
  }

  private static List<Performance> unitTotals(List<UnitGroup> groups) {
    List<Performance> totals = new ArrayList<>();
    Reporting reporting = Reporting.ofTrials(Detail.TOTALS, Objective.STANDARD);
    Unit unit = new Unit(0, groups, LANES, TimeRange.ALL, 4_096, 0, reporting);
    BoundedRun.execute(
        LOCAL,
        List.of(unit),
        results ->
            results.forEach(
                groups.size() - 1,
                Section.TOTALS,
                TotalRecord::read,
                total -> totals.add(total.performance().orElseThrow())));
    return totals;
  }

  private List<Performance> backtests(List<UnitGroup> groups) throws IOException {
    List<Performance> totals = new ArrayList<>();
    for (LaneSpec lane : LANES) {
      List<AccountLabel> accounts = new ArrayList<>();
      List<Unit> units = new ArrayList<>();
      for (UnitGroup group : groups) {
        accounts.add(new AccountLabel(group.name(), List.of(group.inputs().get(0).instrument())));
        units.add(
            new Unit(
                units.size(),
                List.of(group),
                List.of(lane),
                TimeRange.ALL,
                512,
                0,
                Reporting.of(Detail.EVERYTHING)));
      }
      Path run = Files.createTempDirectory(folder, "run");
      try (RunResults results = new RunResults(run, accounts, lane.cashMicros(), 0)) {
        BoundedRun.execute(LOCAL, units, results::accept);
        totals.add(results.performance());
      }
    }
    return totals;
  }
}
