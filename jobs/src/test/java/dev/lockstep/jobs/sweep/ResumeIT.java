package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep that was broken off ends with the same bytes as one that was not. */
final class ResumeIT {
  @TempDir private static Path folder;

  private static Path dataset;

  /** A run directory with all its units and no table. */
  private static Path units;

  private static Map<String, String> tables;
  private static List<String> unitNames;

  @BeforeAll
  static void runOnce() {
    dataset = TestSweeps.generate(folder.resolve("dataset"), 2, 300, 9);
    units = folder.resolve("units");
    Path once = folder.resolve("once");
    SweepListener copier =
        new SweepListener() {
          @Override
          public void finishing() {
            TestSweeps.copy(once, units);
          }
        };
    Sweep sweep = TestSweeps.plan(settings(), once);
    sweep.run(copier);
    tables = TestSweeps.tables(once);
    unitNames = TestSweeps.names(units.resolve("units"));
    assertThat(tables).hasSize(4);
    assertThat(unitNames).hasSize(4);
  }

  private static SweepSettings settings() {
    Ranking ranking = new Ranking(Ranking.STANDARD.objective(), 4, List.of(), true, false);
    return TestSweeps.settings(
        dataset, TestSweeps.grid(List.of("faulty"), "every=3..12:1"), ranking);
  }

  private static Path copy(String name) {
    Path copy = folder.resolve(name);
    TestSweeps.copy(units, copy);
    return copy;
  }

  private static void assertEndsLikeUnbroken(Path broken) {
    TestSweeps.resume(broken).run(SweepListener.NONE);

    assertThat(TestSweeps.tables(broken)).isEqualTo(tables);
    assertThat(TestSweeps.names(broken)).contains("manifest.json").doesNotContain("units");
  }

  @Test
  void anySubsetOfUnitsGivesTheSameBytes() throws IOException {
    for (int subset = 0; subset < 1 << unitNames.size(); subset++) {
      Path broken = copy("subset-" + subset);
      for (int i = 0; i < unitNames.size(); i++) {
        if ((subset & 1 << i) == 0) {
          Files.delete(broken.resolve("units").resolve(unitNames.get(i)));
        }
      }
      Sweep rest = TestSweeps.resume(broken);

      assertThat(rest.preview().keptUnits()).isEqualTo(Integer.bitCount(subset));
      assertEndsLikeUnbroken(broken);
    }
  }

  @Test
  void onlyWhatIsMissingRuns() throws IOException {
    Path broken = copy("missing");
    Files.delete(broken.resolve("units").resolve(unitNames.get(1)));
    List<SweepProgress> heard = new ArrayList<>();
    SweepListener listener =
        new SweepListener() {
          @Override
          public void started(SweepProgress progress) {
            heard.add(progress);
          }

          @Override
          public void unitDone(SweepProgress progress) {
            heard.add(progress);
          }
        };
    TestSweeps.resume(broken).run(listener);

    assertThat(heard).hasSize(2);
    SweepProgress end = heard.get(1);
    assertThat(heard.get(0).unitsDone()).isEqualTo(3);
    assertThat(heard.get(0).trialsDone()).isEqualTo(end.keptTrials()).isLessThan(10);
    assertThat(end.unitsDone()).isEqualTo(end.units()).isEqualTo(4);
    assertThat(end.trialsDone()).isEqualTo(end.trials()).isEqualTo(10);
    assertThat(end.trialsFailed()).isEqualTo(1);
    assertThat(end.bestTrial())
        .isEqualTo(Integer.parseInt(TestSweeps.column(broken, "top.csv", "trial").get(0)));
  }

  @Test
  void damagedUnitsRunAgain() throws IOException {
    Path broken = copy("damaged");
    Path unit = broken.resolve("units").resolve(unitNames.get(0));
    byte[] bytes = Files.readAllBytes(unit);
    bytes[bytes.length / 2]++;
    Files.write(unit, bytes);
    Files.write(broken.resolve("units").resolve(unitNames.get(3)), new byte[] {1, 2});

    assertThat(TestSweeps.resume(broken).preview().keptUnits()).isEqualTo(2);
    assertEndsLikeUnbroken(broken);
  }

  @Test
  void whatWasKilledWhileTheTablesWereWrittenIsWrittenAgain() throws IOException {
    List<String> order =
        List.of("symbols.csv", "trials.csv", "top.csv", "surface.csv", "summary.json");
    for (int written = 0; written <= order.size(); written++) {
      Path broken = copy("killed-" + written);
      for (String file : order.subList(0, written)) {
        Files.writeString(broken.resolve(file), "half of an older one\n");
      }
      String next = written < order.size() ? order.get(written) : "manifest.json";
      Files.writeString(broken.resolve("." + next + ".part"), "half of");
      assertEndsLikeUnbroken(broken);
    }
  }

  @Test
  void whatWasKilledBeforeItsUnitsWereRemovedIsComplete() throws IOException {
    Path broken = copy("late");
    TestSweeps.resume(broken).run(SweepListener.NONE);
    TestSweeps.copy(units.resolve("units"), broken.resolve("units"));

    assertThat(TestSweeps.resume(broken).isComplete()).isTrue();
    assertEndsLikeUnbroken(broken);
  }

  @Test
  void aSweepThatWasStoppedKeepsItsUnits() {
    Path stopped = folder.resolve("stopped");
    Sweep sweep = TestSweeps.plan(settings(), stopped);
    SweepListener stopper =
        new SweepListener() {
          @Override
          public void unitDone(SweepProgress progress) {
            sweep.cancel();
          }
        };

    assertThatThrownBy(() -> sweep.run(stopper))
        .isInstanceOfSatisfying(
            SweepCancelled.class, e -> assertThat(e.keptUnits()).isBetween(1, e.units()));
    assertThat(TestSweeps.resume(stopped).preview().keptUnits()).isPositive();
    assertEndsLikeUnbroken(stopped);
  }

  @Test
  void unitsThatTheJobStoresItselfGiveTheSameBytes() {
    Path stored = folder.resolve("stored");
    Sweep.plan(
            settings(),
            "file://" + stored,
            List.of(),
            TestSweeps.STRATEGIES,
            TestSweeps.CLOCK,
            false)
        .run(SweepListener.NONE);

    assertThat(TestSweeps.tables(stored)).isEqualTo(tables);
    assertThat(TestSweeps.names(stored)).contains("manifest.json").doesNotContain("units");
  }
}
