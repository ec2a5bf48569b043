package dev.lockstep.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.RunFolder;
import dev.lockstep.jobs.cli.CommandRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal inputs give equal tables, byte for byte, however and wherever they are run. */
final class SameInputsIT {
  private static final List<String> TABLES =
      List.of("fills.csv", "orders.csv", "trades.csv", "equity.csv");
  private static final String OWN = "--strategy sma-cross --param fast=3 --param slow=11";
  private static final String SHARED =
      "--strategy donchian-breakout --shared-cash --commission-minimum 1 --slippage-ticks 2";

  @TempDir private static Path folder;

  private static RunFolder ownAccounts;
  private static RunFolder sharedCash;

  @BeforeAll
  static void runOnce() {
    for (String codec : List.of("none", "lz4", "zstd")) {
      String options = "generate --symbols 5 --bars 700 --seed 3 --codec " + codec;
      List<Object> arguments = new ArrayList<>(Arrays.asList(options.split(" ")));
      arguments.addAll(List.of("--dataset", folder.resolve(codec)));
      CommandRun generated = CommandRun.of(arguments.toArray());
      assertThat(generated.exitCode()).as(generated.err()).isZero();
    }
    ownAccounts = run("own", "none", OWN + " --parallelism 1");
    sharedCash = run("shared", "none", SHARED + " --parallelism 1");
    assertThat(ownAccounts.rows("fills.csv")).hasSizeGreaterThan(200);
    assertThat(sharedCash.rows("fills.csv")).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 4096, none",
    "1, 1, lz4",
    "2, 1, none",
    "2, 7, lz4",
    "2, 4096, zstd",
    "4, 1, zstd",
    "4, 7, none",
    "4, 4096, lz4"
  })
  void withAnAccountForEachSymbol(int parallelism, int blockRows, String codec) {
    String how = " --parallelism " + parallelism + " --block-rows " + blockRows;
    String name = "own-" + parallelism + "-" + blockRows + "-" + codec;

    assertSame(ownAccounts, run(name, codec, OWN + how), codec);
  }

  @ParameterizedTest
  @CsvSource({"1, 4096, none", "1, 1, none", "2, 7, lz4", "4, 1, zstd"})
  void withOneCashForAllSymbols(int parallelism, int blockRows, String codec) {
    String how = " --parallelism " + parallelism + " --block-rows " + blockRows;
    String name = "shared-" + parallelism + "-" + blockRows + "-" + codec;

    assertSame(sharedCash, run(name, codec, SHARED + how), codec);
  }

  @Test
  void anotherParameterIsAnotherInput() {
    RunFolder other = run("other", "none", OWN + " --param allocation=0.5");

    assertThat(other.manifest().get("inputsHash"))
        .isNotEqualTo(ownAccounts.manifest().get("inputsHash"));
    assertThat(other.lines("fills.csv")).isNotEqualTo(ownAccounts.lines("fills.csv"));
  }

  private static RunFolder run(String name, String codec, String options) {
    Path run = folder.resolve(name);
    List<Object> arguments = new ArrayList<>(List.of("backtest", "--dataset"));
    arguments.add(folder.resolve(codec));
    arguments.addAll(Arrays.asList(options.split(" ")));
    arguments.addAll(List.of("--cash", 1_000_000, "--commission-bps", 3, "--run-dir", run));
    CommandRun command = CommandRun.of(arguments.toArray());
    assertThat(command.exitCode()).as(command.err()).isZero();
    return new RunFolder(run);
  }

  private static void assertSame(RunFolder expected, RunFolder actual, String codec) {
    for (String table : TABLES) {
      assertThat(actual.folder().resolve(table))
          .hasSameBinaryContentAs(expected.folder().resolve(table));
    }
    assertThat(part(actual, "files/")).hasSize(4).isEqualTo(part(expected, "files/"));
    assertThat(part(actual, "settings/")).isEqualTo(part(expected, "settings/"));
    assertThat(actual.manifest().get("settingsHash"))
        .isEqualTo(expected.manifest().get("settingsHash"));
    if (codec.equals("none")) {
      // Other codecs make other dataset files, which their hash tells.
      assertThat(actual.manifest().get("inputsHash"))
          .isEqualTo(expected.manifest().get("inputsHash"));
    }
  }

  private static Map<String, String> part(RunFolder run, String prefix) {
    Map<String, String> part = new TreeMap<>(run.manifest());
    part.keySet().removeIf(key -> !key.startsWith(prefix));
    return part;
  }
}
