package dev.lockstep.operators.engine;

import dev.lockstep.operators.result.ResultRecorder;
import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.UnitNotice;
import dev.lockstep.operators.result.UnitResult;
import dev.lockstep.operators.result.UnitResultSerializer;
import dev.lockstep.operators.source.RecordedUnit;
import dev.lockstep.operators.source.UnitElement;
import dev.lockstep.operators.source.UnitElementSerializer;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.snapshot.SnapshotReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;

/** What the engine operator puts out for one unit. */
public final class UnitRun {
  private final List<UnitResult> results;

  private UnitRun(List<UnitResult> results) {
    this.results = List.copyOf(results);
  }

  @SuppressWarnings("try") // The harness declares close() with any exception.
  public static UnitRun of(Unit unit) throws Exception {
    try (var harness =
        new OneInputStreamOperatorTestHarness<>(
            new ProcessOperator<>(new EngineOperator()),
            UnitElementSerializer.TYPE.createSerializer(
                new ExecutionConfig().getSerializerConfig()))) {
      harness.setup(new UnitResultSerializer());
      harness.open();
      for (UnitElement element : RecordedUnit.elements(unit)) {
        harness.processElement(element, 0);
      }
      return new UnitRun(harness.extractOutputValues());
    }
  }

  /** All chunks, END last. */
  public List<UnitResult> results() {
    return results;
  }

  /** The sections that came, group by group. */
  List<String> sections() {
    return results.stream().map(result -> result.group() + " " + result.section()).toList();
  }

  /** The records of a section of all groups. */
  <R> List<R> records(Section section, Function<SnapshotReader, R> read) {
    List<R> records = new ArrayList<>();
    for (UnitResult result : results) {
      if (result.section() == section) {
        SnapshotReader in = new SnapshotReader(result.bytes());
        ResultRecorder.checkVersion(in);
        while (!in.isAtEnd()) {
          records.add(read.apply(in));
        }
      }
    }
    return records;
  }

  UnitNotice notice() {
    return UnitNotice.of(results.get(results.size() - 1));
  }
}
