package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in a backtest: exit code 2, one line, nothing left behind. */
final class BacktestMistakesTest {
  private static final String MONEY = " --cash 1000 --commission-bps 3";

  @TempDir private static Path folder;

  @BeforeAll
  static void writeFiles() throws IOException {
    CommandRun made = CommandRun.of("generate", "--dataset", folder.resolve("data"), "--bars", 100);
    assertThat(made.exitCode()).as(made.err()).isZero();
    CommandRun prints =
        CommandRun.of(
            "generate", "--dataset", folder.resolve("prints"), "--bars", 9, "--kind", "trades");
    assertThat(prints.exitCode()).as(prints.err()).isZero();
    Files.createDirectory(folder.resolve("runs"));
    Files.createDirectory(folder.resolve("full"));
    Files.writeString(folder.resolve("full/notes.txt"), "mine\n");
    Files.writeString(folder.resolve("plain-file"), "mine\n");
    Files.writeString(folder.resolve("unknown.yaml"), "account:\n  chas: 1000\n");
    Files.writeString(folder.resolve("broken.yaml"), "account:\n  cash: 1\n shared: true\n");
    Files.writeString(folder.resolve("list.yaml"), "account:\n  cash: [1, 2]\n");
    Files.createDirectories(folder.resolve("holed"));
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      for (Path file : files.filter(file -> !file.endsWith("SYM002.blocks")).toList()) {
        Files.copy(file, folder.resolve("holed").resolve(file.getFileName()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--dataset @none|dataset @none does not exist: make it with import or generate",
        "--dataset @full|is not a dataset",
        "--dataset @prints|sma-cross does not listen to trade prints, which are all that dataset",
        "--dataset @holed|SYM002.blocks is missing: make the dataset again",
        "--symbols SYM001,NONE|has no symbol NONE: it has SYM001, SYM002, SYM003",
        "--strategy smacross|unknown strategy smacross; there are bollinger-breakout",
        "--strategy-jar @none.jar|strategy jar @none.jar does not exist: build it first",
        "--param fast=ten|parameter fast must be a whole number from 1 to 100000 (default 10), was ten",
        "--param fast=0|parameter fast must be a whole number from 1 to 100000 (default 10), was 0",
        "--param fast=2.5|was 2.5",
        "--param allocation=2|parameter allocation must be a number from 0 to 1",
        "--param speed=1|sma-cross has no parameter speed; it has fast, slow, allocation",
        "--param fast|'NAME=VALUE'",
        "--run-dir @plain-file/run|Not a directory): name another one",
        "--run-dir @plain-file|is a file",
        "--run-dir @full|is not empty",
        "--target localhost:1|no Flink cluster answers at localhost:1",
        "--target somewhere|--target must be local or HOST:PORT, was somewhere",
        "--from yesterday|--from must be like 2010-01-04 or 2010-01-04T14:30:00Z, was yesterday",
        "--to 2010-02-30|--to must be like 2010-01-04 or 2010-01-04T14:30:00Z, was 2010-02-30",
        "--from 2011-01-01 --to 2010-01-01|--from must be before --to",
        "--from 2030-01-01|nothing of SYM001 lies in the range",
        "--settings @unknown.yaml|unknown setting account.chas; there are account.cash",
        "--settings @broken.yaml|@broken.yaml, line 3: must be YAML",
        "--settings @list.yaml|@list.yaml: account.cash must be one value, was a list",
        "--settings @none.yaml|settings file @none.yaml does not exist",
        "--path longest|venue.path must be one of pessimistic, optimistic",
        "--market-fill now|venue.market-fill must be one of next-open, same-close, was now",
        "--max-order-lots 0|risk.max-order-lots must be > 0, was 0",
        "--block-rows 5000|block rows must be 1 to 4096, was 5000",
        "--parallelism -1|run.parallelism must be 0 to 2147483647, was -1",
        "--web-ui 70000|web UI port must be 1 to 65535, was 70000",
        "--periods-per-year some|statistics.periods-per-year must be a number, was some",
        "--frobnicate|--frobnicate"
      })
  void isOneLine(String options, String complaint) throws IOException {
    assertMistake(options + MONEY, complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--cash 1000|commission is not given and decides money: say --commission-bps 3 (0 is an",
        "--commission-bps 3|cash is not given: say what each account starts with, --cash 1000000",
        "--cash 0 --commission-bps 3|cash must be > 0, was 0",
        "--cash 1000 --commission-bps -3|commission.bps must be >= 0, was -3",
        "--cash lots --commission-bps 3|account.cash must be a number, was lots"
      })
  void whatDecidesMoneyMustBeGiven(String options, String complaint) throws IOException {
    assertMistake(options, complaint);
  }

  @ParameterizedTest
  @CsvSource({"--strategy sma-cross,--dataset=DIR", "--dataset @data,--strategy=NAME"})
  void whatIsRunAndOverWhatMustBeGiven(String options, String complaint) {
    CommandRun run = CommandRun.of(arguments("backtest " + options + MONEY).toArray());

    assertThat(run.err()).contains(complaint).hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void aFinishedRunIsNotOverwritten() throws IOException {
    Path finished = Files.createDirectory(folder.resolve("finished"));
    Files.writeString(finished.resolve("manifest.json"), "{}");

    assertMistake("--run-dir @finished" + MONEY, "run directory @finished exists already");

    assertThat(finished.resolve("manifest.json")).hasContent("{}");
    assertThat(finished.resolve("summary.json")).doesNotExist();
  }

  private static void assertMistake(String options, String complaint) throws IOException {
    List<String> before = tree();
    String words = "backtest";
    words += options.contains("--dataset") ? "" : " --dataset @data";
    words += options.contains("--strategy ") ? "" : " --strategy sma-cross";
    words += options.contains("--run-dir") ? "" : " --run-dir @runs/one";
    CommandRun run = CommandRun.of(arguments(words + " " + options).toArray());

    String errors = lastLine(run.err());
    assertThat(errors)
        .startsWith("lockstep: ")
        .contains(complaint.replace("@", folder + "/"))
        .doesNotContain("Exception");
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(tree()).isEqualTo(before);
  }

  /** The settings are printed as soon as they are known, before anything that may be wrong. */
  private static String lastLine(String err) {
    List<String> lines = new ArrayList<>(err.lines().toList());
    lines.removeIf(line -> line.startsWith("settings: "));
    assertThat(lines).as(err).hasSize(1);
    return lines.get(0);
  }

  /** Splits at spaces; {@code @name} is a file of the test's folder. */
  private static List<String> arguments(String words) {
    return Arrays.stream(words.split(" ", -1))
        .map(word -> word.startsWith("@") ? folder.resolve(word.substring(1)).toString() : word)
        .toList();
  }

  private static List<String> tree() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }
}
