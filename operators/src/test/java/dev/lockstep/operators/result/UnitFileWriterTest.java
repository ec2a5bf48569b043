package dev.lockstep.operators.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // The harness declares close() with any exception.
final class UnitFileWriterTest {
  @TempDir private Path place;
  private UnitFolder folder;

  @BeforeEach
  void nameFolder() {
    folder = new UnitFolder(place.toUri().toString(), new byte[UnitFile.PLAN_HASH_BYTES]);
  }

  @Test
  void onlyEndLeavesAndItsUnitIsDurableByThen() throws Exception {
    List<List<UnitResult>> units =
        List.of(Chunks.unit(7, new Random(1)), Chunks.unit(2, new Random(2)));
    List<UnitResult> expected = new ArrayList<>();
    try (var harness = harness()) {
      for (List<UnitResult> unit : units) {
        for (UnitResult chunk : unit.subList(0, unit.size() - 1)) {
          harness.processElement(chunk, 0);
        }
        assertThat(harness.extractOutputValues()).isEqualTo(expected);
        UnitResult end = unit.get(unit.size() - 1);

        harness.processElement(end, 0);

        expected.add(end);
        assertThat(harness.extractOutputValues()).isEqualTo(expected);
        assertThat(Chunks.texts(folder.read(end.unit()).chunks())).isEqualTo(Chunks.texts(unit));
      }
    }
    assertThat(folder.list()).containsExactly(2, 7);
  }

  @Test
  void aUnitThatWasCutOffStartsAgainInANewAttempt() throws Exception {
    List<UnitResult> unit = Chunks.unit(7, new Random(1));
    for (int cut = 0; cut < unit.size(); cut++) {
      try (var broken = harness();
          var harness = harness()) {
        for (UnitResult chunk : unit.subList(0, cut)) {
          broken.processElement(chunk, 0);
        }
        assertThat(folder.list()).isEmpty();
        for (UnitResult chunk : unit) {
          harness.processElement(chunk, 0);
        }
        assertThat(folder.read(7).defect()).as("cut %d", cut).isEmpty();
        folder.delete();
      }
    }
  }

  private OneInputStreamOperatorTestHarness<UnitResult, UnitResult> harness() throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<>(
            new ProcessOperator<>(new UnitFileWriter(folder)), new UnitResultSerializer());
    harness.setup(new UnitResultSerializer());
    harness.open();
    return harness;
  }
}
