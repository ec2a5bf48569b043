package dev.lockstep.operators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.operators.result.LaneRecord;
import dev.lockstep.operators.result.ResultRecorder;
import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.UnitResult;
import dev.lockstep.operators.result.UnitResultSerializer;
import dev.lockstep.operators.source.RecordedUnit;
import dev.lockstep.operators.source.RowFiles;
import dev.lockstep.operators.source.UnitElement;
import dev.lockstep.operators.source.UnitElementSerializer;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.operators.unit.Units;
import dev.lockstep.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // The harness declares close() with any exception.
final class EngineOperatorTest {
  private static final int BARS = 300;

  @TempDir private Path folder;
  private UnitInput first;
  private UnitInput second;

  @BeforeEach
  void writeFiles() {
    RowFiles files = new RowFiles(folder);
    long[] times = LongStream.rangeClosed(1, BARS).toArray();
    first = files.bars("A", 100, 1_000, times);
    second = files.bars("B", 100, 2_000, times);
  }

  @Test
  void nothingLeavesAUnitBeforeItEnds() throws Exception {
    List<UnitElement> elements = RecordedUnit.elements(unit(0, 64));
    try (var harness = harness()) {
      for (UnitElement element : elements.subList(0, elements.size() - 1)) {
        process(harness, element);
      }
      assertThat(harness.extractOutputValues()).isEmpty();

      process(harness, elements.get(elements.size() - 1));

      List<UnitResult> results = harness.extractOutputValues();
      assertThat(results.get(results.size() - 1).section()).isEqualTo(Section.END);
      assertThat(results.get(results.size() - 1).group()).isEqualTo(2);
      assertThat(lanes(results)).extracting(lane -> lane.tally().bars()).containsOnly((long) BARS);
      assertThat(lanes(results)).hasSize(4);
    }
  }

  @Test
  void resultsDoNotDependOnBlockLength() throws Exception {
    List<String> expected = run(unit(0, 4_096));

    assertThat(run(unit(0, 1))).isEqualTo(expected);
    assertThat(run(unit(0, 7))).isEqualTo(expected);
  }

  @Test
  void aUnitThatStartsAgainLeavesNoTraceOfTheFirstAttempt() throws Exception {
    List<UnitElement> elements = RecordedUnit.elements(unit(3, 64));
    List<String> expected = run(unit(3, 64));

    for (int cut = 1; cut < elements.size(); cut++) {
      try (var harness = harness()) {
        for (UnitElement element : elements.subList(0, cut)) {
          process(harness, element);
        }
        for (UnitElement element : elements) {
          process(harness, element);
        }
        assertThat(describe(harness.extractOutputValues())).as("cut %d", cut).isEqualTo(expected);
      }
    }
  }

  @Test
  void elementsSurviveTheirSerializer() throws Exception {
    UnitElementSerializer serializer = new UnitElementSerializer();
    List<UnitElement> copies = new ArrayList<>();
    for (UnitElement element : RecordedUnit.elements(unit(0, 64))) {
      copies.add(RecordedUnit.throughBytes(serializer, element));
    }
    try (var harness = harness()) {
      for (UnitElement element : copies) {
        process(harness, element);
      }
      assertThat(describe(harness.extractOutputValues())).isEqualTo(run(unit(0, 64)));
    }
  }

  @Test
  void aStrategyThatIsNotThereFailsTheUnitInOneLine() throws Exception {
    Unit unit = RecordedUnit.withStrategy(unit(5, 64), "no-such-rule");
    try (var harness = harness()) {
      assertThatThrownBy(() -> process(harness, RecordedUnit.elements(unit).get(0)))
          .isInstanceOf(UnitFailedException.class)
          .hasMessageContaining("unit 5 failed on first with no-such-rule")
          .hasMessageNotContaining("\n");
    }
  }

  private Unit unit(int number, int blockRows) {
    return Units.unit(
        number,
        blockRows,
        Units.bars("first", List.of(first)),
        Units.bars("both", List.of(second)));
  }

  private static List<String> run(Unit unit) throws Exception {
    try (var harness = harness()) {
      for (UnitElement element : RecordedUnit.elements(unit)) {
        process(harness, element);
      }
      return describe(harness.extractOutputValues());
    }
  }

  private static OneInputStreamOperatorTestHarness<UnitElement, UnitResult> harness()
      throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<>(
            new ProcessOperator<>(new EngineOperator()),
            UnitElementSerializer.TYPE.createSerializer(
                new ExecutionConfig().getSerializerConfig()));
    harness.setup(new UnitResultSerializer());
    harness.open();
    return harness;
  }

  private static void process(
      OneInputStreamOperatorTestHarness<UnitElement, UnitResult> harness, UnitElement element)
      throws Exception {
    harness.processElement(element, 0);
  }

  /** All but what says what the unit cost. */
  private static List<String> describe(List<UnitResult> results) {
    List<String> lines = new ArrayList<>();
    for (UnitResult result : results) {
      if (result.section() != Section.COST && result.section() != Section.END) {
        lines.add(
            "%d %d %s %d %s"
                .formatted(
                    result.unit(),
                    result.group(),
                    result.section(),
                    result.bytes().length,
                    Arrays.hashCode(result.bytes())));
      }
    }
    return lines;
  }

  private static List<LaneRecord> lanes(List<UnitResult> results) {
    List<LaneRecord> lanes = new ArrayList<>();
    for (UnitResult result : results) {
      if (result.section() == Section.LANES) {
        SnapshotReader in = new SnapshotReader(result.bytes());
        ResultRecorder.checkVersion(in);
        while (!in.isAtEnd()) {
          lanes.add(LaneRecord.read(in));
        }
      }
    }
    return lanes;
  }
}
