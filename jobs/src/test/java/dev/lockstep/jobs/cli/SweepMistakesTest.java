package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in a sweep that are found before anything runs: exit code 2, one line, no traces. */
final class SweepMistakesTest {
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
    Files.createDirectory(folder.resolve("full"));
    Files.writeString(folder.resolve("full/notes.txt"), "mine\n");
    Files.writeString(folder.resolve("plain-file"), "mine\n");
    Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(folder.resolve("foreign/sweep.json"), "{\"format\": \"other\"}\n");
    Files.createDirectory(folder.resolve("garbled"));
    Files.writeString(folder.resolve("garbled/sweep.json"), "{\"format\": \"lockst");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--dataset @none|dataset @none does not exist: make it with import or generate",
        "--dataset @prints|sma-cross does not listen to trade prints, which are all that dataset",
        "--symbols SYM001,NONE|has no symbol NONE: it has SYM001, SYM002, SYM003",
        "--from 2030-01-01|nothing of SYM001 lies in the range",
        "--strategy smacross|smacross",
        "--strategy-jar @none.jar|strategy jar @none.jar does not exist: build it first",
        "--param fats=5..50|--param fats=5..50: there is no parameter fats; sma-cross has fast",
        "--param fast|--param fast has no value; write it like fast=10, fast=5..50:5",
        "--param fast=|--param fast=: a value is missing",
        "--param =5|--param =5 names no parameter",
        "--param fast=ten|parameter fast must be a whole number from 1 to 100000",
        "--param fast=0..5|parameter fast must be a whole number from 1 to 100000",
        "--param fast=2.5|was 2.5",
        "--param fast=5,NaN|was NaN",
        "--param allocation=0..NaN:0.1|was NaN",
        "--param allocation=0.1..Infinity:0.1|was Infinity",
        "--param fast=5..50:0|steps of 0 never reach the end; write a step > 0",
        "--param fast=5..50:-5|steps of -5 never reach the end; write a step > 0",
        "--param fast=50..5|the range goes downward",
        "--param fast=5..50:*1|never reach",
        "--param fast=5,5|5",
        "--param fast=5 --param fast=6|fast",
        "--param macd.fast=5|macd",
        "--param fast=5..50 --where slow<3|no parameter set is left: 46 do not meet --where",
        "--param fast=5..50 --where fast<|--where \"fast<\" cannot be read",
        "--param fast=5..50 --where fast+1|--where \"fast+1\" must be true or false, was 6",
        "--param fast=5..50 --where speed<3|--where \"speed<3\" names speed, but sma-cross has fast",
        "--param fast=5..50 --search best|--search must be one of grid, random, sobol, was best",
        "--param fast=5..50 --search random|--search random draws sets: say how many with --trials",
        "--param fast=5..50 --search sobol --trials 0|--trials must be > 0, was 0",
        "--param fast=5..50 --trials 5|--trials is for --search random or sobol",
        "--param fast=5..50 --objective best|--objective must be one of initialCash, finalEquity",
        "--param fast=5..50 --maximize --minimize|--maximize and --minimize exclude each other",
        "--param fast=5..50 --min-trades -1|--min-trades must be >= 0, was -1",
        "--param fast=5..50 --top 0|top must be 1 to 10000, was 0",
        "--param fast=5..50 --surface fast,slow|--surface must name numbers that are swept",
        "--param fast=5..50 --detail all|'--detail'",
        "--param fast=5..50 --shared-cash --per-symbol|--per-symbol needs an account for each",
        "--param fast=1..50000 --param slow=1..50000|the ranges make 2,500,000,000 parameter sets",
        "--run-dir @full|is not empty: name another one",
        "--run-dir @plain-file|is a file: name another one",
        "--run-dir @foreign|holds a sweep already: go on with --resume",
        "--run-dir ftp9://here|ftp9",
        "--target localhost:1|no Flink cluster answers at localhost:1",
        "--block-rows 5000|block rows must be 1 to 4096, was 5000",
        "--periods-per-year -1|periods-per-year must be 0 to",
        "--frobnicate|--frobnicate"
      })
  void isOneLine(String options, String complaint) throws IOException {
    String words = "sweep";
    words += options.contains("--dataset") ? "" : " --dataset @data";
    words += options.contains("--strategy ") ? "" : " --strategy sma-cross";
    words += options.contains("--run-dir") ? "" : " --run-dir @new";

    assertMistake(words + " " + options + MONEY, complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--strategy sma-cross --cash 9 --commission-bps 3|--dataset is not given",
        "--dataset @data --cash 9 --commission-bps 3|a sweep needs a strategy",
        "--dataset @data --strategy sma-cross --commission-bps 3|cash is not given",
        "--dataset @data --strategy sma-cross --cash 9|commission is not given"
      })
  void whatDecidesTheResultMustBeGiven(String options, String complaint) throws IOException {
    assertMistake("sweep --run-dir @new " + options, complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@none|is not the run directory of a sweep",
        "@data|is not the run directory of a sweep",
        "@plain-file|plain-file",
        "@foreign|sweep.json of run directory @foreign is not of a sweep",
        "@garbled|sweep.json of run directory @garbled is damaged",
        "@full --cash 5|--resume takes everything from its directory: leave --cash out",
        "@full --param fast=5|--resume takes everything from its directory: leave --param out",
        "@full --dataset @data|leave --dataset out",
        "@full --run-dir @new|leave --run-dir out",
        "@full --objective sharpe|leave --objective out",
        "@full --yes|leave --yes out",
        "@full --strategy-jar @none.jar|leave --strategy-jar out",
        "@full --periods-per-year 252|leave --periods-per-year out"
      })
  void aSweepThatCannotGoOnIsLeftAsItIs(String options, String complaint) throws IOException {
    assertMistake("sweep --resume " + options, complaint);
  }

  @Test
  void anAbsurdGridIsRefusedQuicklyAndSaysWhatToDo() throws IOException {
    assertMistake(
        "sweep --dataset @data --strategy sma-cross --run-dir @new --param fast=1..2000"
            + " --param slow=2001..3000"
            + MONEY,
        "the sweep has 2,000,000 trials, more than 1,000,000: narrow the ranges, draw some with"
            + " --search random --trials N, or say --yes");
  }

  private static void assertMistake(String words, String complaint) throws IOException {
    List<String> before = tree();

    CommandRun run = CommandRun.of(arguments(words).toArray());

    assertThat(run.err())
        .startsWith("lockstep: ")
        .contains(complaint.replace("@", folder + "/"))
        .doesNotContain("Exception")
        .hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(tree()).isEqualTo(before);
  }

  /** Splits at spaces; {@code @name} is a file of the test's folder. */
  private static List<String> arguments(String words) {
    List<String> arguments = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      arguments.add(word.startsWith("@") ? folder.resolve(word.substring(1)).toString() : word);
    }
    return arguments;
  }

  private static List<String> tree() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }
}
