package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.cluster.Target;
import dev.lockstep.operators.progress.Progress;
import dev.lockstep.operators.result.FillRecord;
import dev.lockstep.operators.result.LaneRecord;
import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.UnitFolder;
import dev.lockstep.operators.result.UnitNotice;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.operators.unit.UnitPlan;
import dev.lockstep.performance.Objective;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoundedRunIT {
  private static final BoundedSettings LOCAL = BoundedSettings.local("test");

  @TempDir private Path folder;

  @Test
  void resultsDoNotDependOnParallelismOrBlockLength() {
    List<String> expected = Runs.execute(LOCAL.withParallelism(1), units(4_096));

    assertThat(expected).hasSize(7 * 7);
    assertThat(Runs.execute(LOCAL.withParallelism(2), units(4_096))).isEqualTo(expected);
    assertThat(Runs.execute(LOCAL.withParallelism(4), units(7))).isEqualTo(expected);
    assertThat(Runs.execute(LOCAL.withParallelism(2), units(1))).isEqualTo(expected);
  }

  @Test
  void onlyTheUnitsThatAreNamedRun() {
    List<Integer> heard = new ArrayList<>();

    BoundedRun.execute(
        LOCAL,
        UnitPlan.of(units(64)),
        new int[] {1, 4, 6},
        UnitDelivery.IN_ORDER,
        results -> heard.add(results.unit()),
        new Cancellation());

    assertThat(heard).containsExactly(1, 4, 6);
  }

  @Test
  void progressDoesNotChangeResultsAtAnyParallelism() {
    DatasetFiles files = new DatasetFiles(folder);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < 128; i++) {
      units.add(Runs.unit(i, 64, files.walk("S" + i, 50 + i, i)));
    }
    Progress start = new Progress(units.size(), 2L * units.size(), Objective.STANDARD);

    List<String> results =
        Runs.execute(LOCAL.withProgress(start).withParallelism(units.size()), units);

    assertThat(results).isEqualTo(Runs.execute(LOCAL.withParallelism(2), units));
  }

  @Test
  void unitsAreStoredWhereTheRunSaysAndOnlyTheirEndsComeBack() throws IOException {
    List<Unit> units = units(512);
    UnitFolder store = new UnitFolder(folder.resolve("units").toString(), new byte[32]);
    List<UnitNotice> notices = new ArrayList<>();

    BoundedRun.execute(
        LOCAL.withStore(store),
        units,
        results -> {
          assertThat(results.chunks()).hasSize(1);
          notices.add(results.notice());
        });

    List<String> stored = new ArrayList<>();
    for (int unit : store.list()) {
      stored.addAll(Runs.describe(UnitResults.of(store.read(unit).chunks())));
    }
    assertThat(stored).isEqualTo(Runs.execute(LOCAL, units));
    assertThat(notices).hasSize(7).allMatch(notice -> notice.lanes() == 2);
  }

  @Test
  void recordsComeBackAsTheyWereMade() {
    List<FillRecord> fills = new ArrayList<>();
    List<LaneRecord> lanes = new ArrayList<>();
    UnitInput input = new DatasetFiles(folder).walk("AAA", 2_500, 1);

    BoundedRun.execute(
        LOCAL,
        List.of(Runs.unit(0, 4_096, input)),
        results -> {
          results.forEach(0, Section.FILLS, FillRecord::read, fills::add);
          results.forEach(0, Section.LANES, LaneRecord::read, lanes::add);
        });

    assertThat(lanes).hasSize(2);
    assertThat(lanes.get(0).tally().bars()).isEqualTo(2_500);
    assertThat(fills).isNotEmpty();
    for (LaneRecord lane : lanes) {
      assertThat(fills.stream().filter(fill -> fill.lane() == lane.lane()))
          .hasSize((int) lane.tally().fills());
    }
  }

  @Test
  void aDamagedFileFailsTheRunWithOneLineThatNamesIt() throws IOException {
    UnitInput input = new DatasetFiles(folder).walk("AAA", 2_500, 1);
    Path file = Path.of(input.path());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x10;
    Files.write(file, bytes);

    assertThatThrownBy(() -> Runs.execute(LOCAL, List.of(Runs.unit(0, 4_096, input))))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("dataset file " + file + " is damaged at byte ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aMissingFileFailsTheRunWithOneLineThatNamesIt() throws IOException {
    UnitInput input = new DatasetFiles(folder).walk("AAA", 10, 1);
    Files.delete(Path.of(input.path()));

    assertThatThrownBy(() -> Runs.execute(LOCAL, List.of(Runs.unit(0, 4_096, input))))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("dataset file " + input.path() + " cannot be read");
  }

  @Test
  void aStrategyThatTheTargetCannotFindFailsTheRun() {
    UnitInput input = new DatasetFiles(folder).walk("AAA", 10, 1);
    Unit unit = Runs.unit(0, 16, List.of(Runs.lane("no-such-rule", Map.of())), input);

    assertThatThrownBy(() -> Runs.execute(LOCAL, List.of(unit)))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("unit 0 failed on group-0")
        .hasMessageContaining("unknown strategy no-such-rule");
  }

  @Test
  void aListenerThatThrowsEndsTheRun() {
    IllegalStateException full = new IllegalStateException("disk full");

    assertThatThrownBy(
            () ->
                BoundedRun.execute(
                    LOCAL,
                    units(4_096),
                    results -> {
                      throw full;
                    }))
        .isSameAs(full);
  }

  @Test
  void aCancelledRunEndsInTheMiddleAndKeepsTheUnitsBefore() throws Exception {
    BoundedSettings settings = KillableRuns.settings(KillableRuns.jar(folder));

    HeardUnits heard = KillableRuns.cancel(settings, folder);

    assertThat(heard.units().keySet())
        .containsExactlyElementsOf(IntStream.range(0, KillableRuns.UNITS / 2).boxed().toList());
  }

  @Test
  void aRunDoesNotBeginAfterItsCancellation() {
    Cancellation cancellation = new Cancellation();
    cancellation.request();

    assertThatThrownBy(
            () ->
                BoundedRun.execute(
                    LOCAL,
                    UnitPlan.of(units(64)),
                    new int[] {0},
                    UnitDelivery.IN_ORDER,
                    results -> {
                      throw new AssertionError("unit " + results.unit() + " ran");
                    },
                    cancellation))
        .isInstanceOf(RunCancelled.class)
        .hasMessage("the run was cancelled");
  }

  @Test
  void theWebUiAnswersWhileTheJobRuns() throws IOException {
    int port = freePort();
    AtomicInteger asked = new AtomicInteger();

    BoundedRun.execute(
        LOCAL.withWebUi(OptionalInt.of(port)),
        units(4_096),
        results -> {
          assertThat(get("http://localhost:" + port + "/jobs/overview")).contains("\"test\"");
          assertThat(get("http://localhost:" + port + "/")).contains("<html");
          asked.incrementAndGet();
        });

    assertThat(asked).hasValue(7);
  }

  @Test
  void aWebUiPortInUseIsTheUsersMistake() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> Runs.execute(LOCAL.withWebUi(OptionalInt.of(port)), units(4_096)))
          .isInstanceOf(UserError.class)
          .hasMessage("--web-ui port " + port + " is in use: name a free one");
    }
  }

  @Test
  void aClusterThatDoesNotAnswerIsTheUsersMistake() throws IOException {
    Target target = Target.parse("localhost:" + freePort());

    assertThatThrownBy(() -> Runs.execute(LOCAL.withTarget(target), units(4_096)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no Flink cluster answers at " + target)
        .hasMessageContaining("--target");
  }

  /** Six single symbols of different lengths, then a group of three. */
  private List<Unit> units(int blockRows) {
    DatasetFiles files = new DatasetFiles(folder);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      units.add(Runs.unit(i, blockRows, files.walk("S" + i, 3_000 - 400 * i, i)));
    }
    units.add(
        Runs.unit(
            6,
            blockRows,
            files.walk("T0", 1_500, 10),
            files.walk("T1", 1_200, 11),
            files.walk("T2", 1_500, 12)));
    return units;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String get(String url) {
    try (InputStream in = new URL(url).openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("no answer from " + url, e);
    }
  }
}
