package dev.lockstep.operators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.operators.result.LaneRecord;
import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.TotalRecord;
import dev.lockstep.operators.source.RowFiles;
import dev.lockstep.operators.unit.Detail;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Reporting;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.operators.unit.Units;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailingLanesTest {
  /** A close of the second group only: row 100, whose close is its open. */
  private static final int IN_SECOND_GROUP = 2_100;

  @TempDir private Path folder;
  private UnitGroup first;
  private UnitGroup second;

  @BeforeEach
  void writeFiles() {
    RowFiles files = new RowFiles(folder);
    long[] times = LongStream.rangeClosed(1, 300).toArray();
    first = Units.bars("first", List.of(files.bars("A", 100, 1_000, times)));
    second = Units.bars("second", List.of(files.bars("B", 100, 2_000, times)));
  }

  @Test
  void aLaneThatThrowsIsARecordWithItsReason() throws Exception {
    UnitRun run = run(List.of(first), FailingRule.lane(1_050), Units.smaCross(2, 5));

    assertThat(failures(run)).containsExactly("UnsupportedOperationException: close 1050", "");
    assertThat(run.records(Section.LANES, LaneRecord::read))
        .extracting(LaneRecord::failure)
        .containsExactly("UnsupportedOperationException: close 1050", "");
    assertThat(run.notice().failedLanes()).isEqualTo(1);
    assertThat(run.notice().bestLane()).isEqualTo(1);
  }

  @Test
  void theReasonNamesTheGroupWhenThereAreSeveral() throws Exception {
    UnitRun run =
        run(
            List.of(first, second),
            FailingRule.lane(IN_SECOND_GROUP),
            FailingRule.lane(FailingRule.NEVER));

    assertThat(failures(run))
        .containsExactly("second: UnsupportedOperationException: close 2100", "");
    assertThat(run.records(Section.LANES, LaneRecord::read))
        .extracting(record -> record.statistics().isPresent())
        .containsExactly(true, true, false, true);
  }

  @Test
  void theFirstFailureIsTheOneThatIsTold() throws Exception {
    UnitRun run =
        run(List.of(first, second), FailingRule.lane(0), FailingRule.lane(FailingRule.REFUSED));

    assertThat(failures(run))
        .containsExactly(
            "first: IllegalStateException: cannot be opened",
            "first: InvalidParameterException: failing-rule: close must not be 13");
    assertThat(run.notice().failedLanes()).isEqualTo(2);
    assertThat(run.notice().bestLane()).isEqualTo(-1);
    assertThat(run.notice().bestValue()).isNaN();
  }

  @Test
  void aLaneThatFailsLeavesNoTraceInTheOthers() throws Exception {
    LaneSpec careful = FailingRule.lane(FailingRule.NEVER);
    TotalRecord alone = totals(run(List.of(first, second), careful)).get(0);

    List<TotalRecord> together =
        totals(run(List.of(first, second), careful, FailingRule.lane(IN_SECOND_GROUP)));

    assertThat(together.get(0)).isEqualTo(alone);
  }

  @Test
  void sumsThatOverflowFailTheLaneAlone() throws Exception {
    LaneSpec careful = FailingRule.lane(FailingRule.NEVER);
    LaneSpec rich =
        new LaneSpec(
            careful.strategy(),
            careful.parameters(),
            Long.MAX_VALUE / 2 + 1,
            careful.commission(),
            careful.limits(),
            careful.fillPolicy());

    UnitRun run = run(List.of(first, second), rich, careful);

    assertThat(failures(run)).containsExactly("ArithmeticException: long overflow", "");
  }

  @Test
  void aLaneThatThrowsEndsARunWithoutTrials() {
    Unit unit =
        new Unit(
            3,
            List.of(first),
            List.of(FailingRule.lane(1_050)),
            TimeRange.ALL,
            64,
            0,
            Reporting.of(Detail.TOTALS));

    assertThatThrownBy(() -> UnitRun.of(unit))
        .isInstanceOf(UnitFailedException.class)
        .hasMessageContaining("unit 3 failed on first with failing-rule");
  }

  @Test
  void aStrategyThatIsNotThereFailsTheWholeUnit() {
    LaneSpec careful = Units.smaCross(2, 5);
    LaneSpec unknown =
        new LaneSpec(
            "no-such-rule",
            careful.parameters(),
            careful.cashMicros(),
            careful.commission(),
            careful.limits(),
            careful.fillPolicy());

    assertThatThrownBy(() -> run(List.of(first), careful, unknown))
        .isInstanceOf(UnitFailedException.class)
        .hasMessageContaining("unknown strategy no-such-rule");
  }

  private static UnitRun run(List<UnitGroup> groups, LaneSpec... lanes) throws Exception {
    return UnitRun.of(Units.trials(0, Detail.STATISTICS, List.of(lanes), groups));
  }

  private static List<TotalRecord> totals(UnitRun run) {
    return run.records(Section.TOTALS, TotalRecord::read);
  }

  private static List<String> failures(UnitRun run) {
    return totals(run).stream().map(TotalRecord::failure).toList();
  }
}
