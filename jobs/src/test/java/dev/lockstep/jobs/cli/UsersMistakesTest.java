package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake is answered with exit code 2 and one line that names the value. */
final class UsersMistakesTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void writeFiles() throws IOException {
    Files.writeString(
        folder.resolve("A.csv"), "time,open,high,low,close,volume\n2020-01-06,1,1,1,1,1\n");
    Files.createDirectories(folder.resolve("other"));
    Files.copy(folder.resolve("A.csv"), folder.resolve("other/A.csv"));
    assertThat(CommandRun.of("generate", "--dataset", folder.resolve("there")).exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|name a command",
        "frobnicate|frobnicate",
        "--frobnicate|--frobnicate",
        "generate|--dataset=DIR",
        "generate --dataset @there|exists already",
        "generate --dataset @x --symbols 0|--symbols must be 1 to 100000, was 0",
        "generate --dataset @x --symbols few|'few' is not an int",
        "generate --dataset @x --bar 1x|was 1x",
        "generate --dataset @x --start soon|--start must be a date such as 2010-01-04, was soon",
        "generate --dataset @x --kind quotes|quotes",
        "generate --dataset @A.csv|is a file",
        "generate --dataset @other|is not empty",
        "import --dataset @x --bar 1d|FILE",
        "import @A.csv --bar 1d|--dataset=DIR",
        "import @A.csv --dataset @x|--bar=PERIOD",
        "import @none.csv --dataset @x --bar 1d|none.csv does not exist",
        "import @other --dataset @x --bar 1d|is a folder",
        "import @A.csv --dataset @there --bar 1d|exists already",
        "import @A.csv --dataset @x --bar 0d|was 0d",
        "import @A.csv --dataset @x --bar 1d --columns price=open|was price",
        "import @A.csv --dataset @x --bar 1d --columns open|was open",
        "import @A.csv --dataset @x --bar 1d --columns open=price|no column \"price\"",
        "import @A.csv --dataset @x --bar 1d --columns open=#7|open cannot be #7",
        "import @A.csv --dataset @x --bar 1d --columns open=a,open=b|must name open once",
        "import @A.csv --dataset @x --bar 1d --format excel|excel",
        "import @A.csv --dataset @x --bar 1d --format binance --columns time=date|time=#1",
        "import @A.csv --dataset @x --bar 1d --time-format whenever|was whenever",
        "import @A.csv --dataset @x --bar 1d --time-format epoch-millis|unparsable-time",
        "import @A.csv --dataset @x --bar 1d --time-zone Mars/Base|was Mars/Base",
        "import @A.csv --dataset @x --bar 1d --tick-size -1|--tick-size must be a decimal number > 0",
        "import @A.csv --dataset @x --bar 1d --tick-size 1e-13|at most 12 decimals, was 1e-13",
        "import @A.csv --dataset @x --bar 1d --lot-size none|was none",
        "import @A.csv --dataset @x --bar 1d --multiplier 0|--multiplier must be >= 1, was 0",
        "import @A.csv @other/A.csv --dataset @x --bar 1d|would both be symbol A",
        "inspect|inspect needs one dataset",
        "inspect @nowhere|does not exist",
        "inspect @other|is not a dataset",
        "inspect @there --symbols NONE|has no symbol NONE: it has SYM001, SYM002, SYM003"
      })
  void isOneLine(String words, String complaint) {
    CommandRun run = CommandRun.of((Object[]) arguments(words));
    assertThat(run.err()).startsWith("lockstep: ").contains(complaint).hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void aStrictImportOfABadRowFailsWithOneLine() throws IOException {
    Path bad = folder.resolve("B.csv");
    Files.writeString(bad, "time,open,high,low,close,volume\n2020-01-06,1,1,2,1,1\n");
    Path dataset = folder.resolve("x");
    CommandRun run = CommandRun.of("import", bad, "--dataset", dataset, "--bar", "1d", "--strict");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("B.csv line 2: high-below-low").hasLineCount(1);
    assertThat(dataset).doesNotExist();
  }

  /** Splits at spaces; {@code @name} is a file of the test's folder. */
  private static String[] arguments(String words) {
    if (words == null) {
      return new String[0];
    }
    String[] arguments = words.split(" ", -1);
    for (int index = 0; index < arguments.length; index++) {
      if (arguments[index].startsWith("@")) {
        arguments[index] = folder.resolve(arguments[index].substring(1)).toString();
      }
    }
    return arguments;
  }
}
