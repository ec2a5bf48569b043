package dev.lockstep.operators.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.operators.source.ReaderProbe.Row;
import dev.lockstep.operators.source.UnitElement.Kind;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.operators.unit.Units;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnitReaderTest {
  @TempDir private Path folder;
  private UnitInput first;
  private UnitInput second;

  @BeforeEach
  void writeFiles() {
    RowFiles files = new RowFiles(folder);
    first = files.bars("A", 2, 100, 10, 20, 30);
    second = files.bars("B", 2, 200, 20, 40);
  }

  @Test
  void aUnitIsItsGroupsOneAfterTheOther() throws IOException {
    ReaderProbe probe = ReaderProbe.started();
    probe.assign(unit(0, 2));

    probe.readAll();

    assertThat(probe.kinds)
        .containsExactly(
            Kind.GROUP_STARTED,
            Kind.BLOCK,
            Kind.BLOCK,
            Kind.GROUP_ENDED,
            Kind.GROUP_STARTED,
            Kind.BLOCK,
            Kind.GROUP_ENDED,
            Kind.UNIT_ENDED);
    assertThat(probe.rows).extracting(Row::timeNanos).containsExactly(10L, 20L, 30L, 20L, 40L);
  }

  @Test
  void theNextUnitIsAskedForWhenOneIsOver() throws IOException {
    ReaderProbe probe = ReaderProbe.started();
    assertThat(probe.requests).isEqualTo(1);
    assertThat(probe.poll()).isEqualTo(InputStatus.NOTHING_AVAILABLE);

    probe.assign(unit(0, 4));
    probe.readAll();

    assertThat(probe.requests).isEqualTo(2);
    assertThat(probe.reader.snapshotState(1)).isEmpty();
  }

  @Test
  void whoWaitsForAUnitIsWokenByIt() throws IOException {
    ReaderProbe probe = ReaderProbe.started();
    var waiting = probe.reader.isAvailable();
    assertThat(waiting).isNotDone();

    probe.assign(unit(0, 4));

    assertThat(waiting).isDone();
    probe.readAll();
    assertThat(probe.reader.isAvailable()).isNotDone();
  }

  @Test
  void theInputEndsWhenNoUnitIsLeft() throws IOException {
    ReaderProbe probe = ReaderProbe.started();
    var waiting = probe.reader.isAvailable();

    probe.reader.notifyNoMoreSplits();

    assertThat(waiting).isDone();
    assertThat(probe.poll()).isEqualTo(InputStatus.END_OF_INPUT);
  }

  @Test
  void aUnitThatIsNotOverStartsAgainFromItsBeginning() throws IOException {
    Unit unit = unit(0, 1);
    ReaderProbe whole = ReaderProbe.started();
    whole.assign(unit);
    whole.readAll();

    for (int calls = 0; calls < whole.kinds.size(); calls++) {
      ReaderProbe failed = ReaderProbe.started();
      failed.assign(unit);
      for (int i = 0; i < calls; i++) {
        failed.poll();
      }
      List<UnitSplit> unfinished = failed.reader.snapshotState(1);
      failed.reader.close();

      ReaderProbe restored = new ReaderProbe();
      restored.reader.addSplits(unfinished);
      restored.reader.start();
      restored.readAll();
      assertThat(restored.kinds).as("after %d calls", calls).isEqualTo(whole.kinds);
      assertThat(restored.rows).as("after %d calls", calls).isEqualTo(whole.rows);
      assertThat(restored.requests).isEqualTo(1);
    }
  }

  private Unit unit(int number, int blockRows) {
    return Units.unit(
        number,
        blockRows,
        Units.bars("first", List.of(first)),
        Units.bars("second", List.of(second)));
  }
}
