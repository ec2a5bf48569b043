package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.CodeVersion;
import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may not be gone on with, or begun: one line each, and nothing is touched. */
final class RefusalIT {
  @TempDir private Path folder;

  private Path dataset;
  private Path jar;
  private Path run;

  @BeforeEach
  void breakOff() throws IOException {
    dataset = TestSweeps.generate(folder.resolve("dataset"), 1, 200, 1);
    jar = folder.resolve("my.jar");
    writeJar("a");
    run = folder.resolve("run");
    Sweep sweep = plan(settings(), run);
    sweep.cancel();
    assertThatThrownBy(() -> sweep.run(SweepListener.NONE)).isInstanceOf(SweepCancelled.class);
    assertThat(TestSweeps.names(run)).containsExactly("sweep.json");
  }

  private void writeJar(String content) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(content));
    }
  }

  private SweepSettings settings() {
    return TestSweeps.settings(
        dataset, TestSweeps.grid(List.of("faulty"), "every=2,3"), Ranking.STANDARD);
  }

  private Sweep plan(SweepSettings settings, Path target) {
    return Sweep.plan(
        settings, target.toString(), List.of(jar), TestSweeps.STRATEGIES, TestSweeps.CLOCK, false);
  }

  private void assertRefused(String message) {
    String before = TestSweeps.text(run.resolve("sweep.json"));
    assertThatThrownBy(() -> TestSweeps.resume(run))
        .isInstanceOf(UserError.class)
        .hasMessage(message);
    assertThat(TestSweeps.names(run)).containsExactly("sweep.json");
    assertThat(run.resolve("sweep.json")).hasContent(before);
  }

  @Test
  void anUnchangedSweepGoesOn() {
    Sweep.resume(
            run.toString(), Map.of("run.parallelism", "1"), TestSweeps.STRATEGIES, TestSweeps.CLOCK)
        .run(SweepListener.NONE);

    assertThat(TestSweeps.column(run, "trials.csv", "status")).containsExactly("ok", "ok");
  }

  @Test
  void anotherDatasetIsRefused() throws IOException {
    for (String name : TestSweeps.names(dataset)) {
      Files.delete(dataset.resolve(name));
    }
    Files.delete(dataset);
    TestSweeps.generate(dataset, 1, 200, 2);

    assertRefused(
        "dataset "
            + dataset
            + " has changed since the sweep began (its hash differs): restore it, or start a new"
            + " sweep");
  }

  @Test
  void anotherJarIsRefused() throws IOException {
    writeJar("b");

    assertRefused(
        "strategy jar "
            + jar
            + " has changed since the sweep began (its hash differs): restore it, or start a new"
            + " sweep");
  }

  @Test
  void aJarThatIsGoneIsRefused() throws IOException {
    Files.delete(jar);

    assertRefused("strategy jar " + jar + " does not exist: build it first");
  }

  @Test
  void otherCodeIsRefused() throws IOException {
    SweepFolder open = SweepFolder.of(run.toString());
    Origin origin = OriginFile.read(open);
    OriginFile.write(with(origin, new CodeVersion("0.9", "cafe"), origin.planHash()), open);

    assertRefused(
        "the sweep was begun by lockstep 0.9 (cafe) and this is "
            + CodeVersion.current()
            + ": go on with that one, or start a new sweep");
  }

  @Test
  void otherTrialsAreRefused() throws IOException {
    SweepFolder open = SweepFolder.of(run.toString());
    Origin origin = OriginFile.read(open);
    OriginFile.write(with(origin, origin.code(), "ab".repeat(32)), open);

    assertRefused("this code makes other trials than the sweep was begun with: start a new sweep");
  }

  private static Origin with(Origin origin, CodeVersion code, String planHash) {
    return new Origin(
        origin.runId(),
        origin.startedAt(),
        code,
        origin.settings(),
        origin.settingsHash(),
        origin.dataHash(),
        origin.jars(),
        origin.slices(),
        planHash);
  }

  @Test
  void unitsOfAnotherSweepAreRefused() throws IOException {
    Files.createDirectory(run.resolve("units"));
    Files.write(run.resolve("units").resolve("00000000.unit"), new byte[200]);

    assertThatThrownBy(() -> TestSweeps.resume(run))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("units/00000000.unit of run directory " + run)
        .hasMessageContaining("belongs to another sweep");
  }

  @Test
  void aTakenDirectoryIsNotBegunAgain() throws IOException {
    assertThatThrownBy(() -> plan(settings(), run))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("holds a sweep already: go on with --resume");
    assertThatThrownBy(() -> plan(settings(), dataset))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not empty");
    assertThatThrownBy(() -> plan(settings(), jar))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is a file");
  }

  @Test
  void aDirectoryInUseIsRefused() throws IOException {
    SweepFolder open = SweepFolder.of(run.toString());
    Sweep second = TestSweeps.resume(run);
    try (var lock = FolderLock.take(open)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> second.run(SweepListener.NONE))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("is in use by another command");
    }
    assertThat(second.run(SweepListener.NONE).summary().trials()).isEqualTo(2);
  }

  @Test
  void anAbsurdSweepIsRefused() {
    SweepSettings huge =
        TestSweeps.settings(
            dataset,
            TestSweeps.grid(List.of(TestSweeps.SMA), "fast=1..20000", "slow=20001..40000"),
            Ranking.STANDARD);

    assertThatThrownBy(() -> plan(huge, folder.resolve("huge")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("400,000,000 parameter sets")
        .hasMessageContaining("--yes");
    assertThat(folder.resolve("huge")).doesNotExist();
  }

  @Test
  void aTableOfSymbolsNeedsAccountsOfTheirOwn() {
    Ranking ranking = new Ranking(Ranking.STANDARD.objective(), 1, List.of(), true, false);
    SweepSettings shared =
        TestSweeps.settings(
            dataset, TestSweeps.grid(List.of("faulty"), "every=2,3"), ranking, true, 1);

    assertThatThrownBy(() -> plan(shared, folder.resolve("x")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--per-symbol needs an account for each symbol");
  }

  @Test
  void aSurfaceNeedsSweptNumbers() {
    Ranking ranking = new Ranking(Ranking.STANDARD.objective(), 1, List.of("slow"), false, false);
    SweepSettings settings =
        TestSweeps.settings(dataset, TestSweeps.grid(List.of("faulty"), "every=2,3"), ranking);

    assertThatThrownBy(() -> plan(settings, folder.resolve("x")))
        .isInstanceOf(UserError.class)
        .hasMessage("--surface must name numbers that are swept, which are every, was slow");
  }
}
