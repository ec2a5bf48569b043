package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatasetCommandsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"generate", "import", "inspect"})
  void helpTeachesByExamples(String command) {
    CommandRun run = CommandRun.of(command, "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Examples:").contains("lockstep " + command + " ");
  }

  @Test
  void generateTellsWhatItMadeAndInspectShowsIt() {
    Path dataset = folder.resolve("made-up");
    CommandRun generated =
        CommandRun.of("generate", "--dataset", dataset, "--symbols", 2, "--bars", 500);
    assertThat(generated.exitCode()).as(generated.err()).isZero();
    assertThat(generated.out()).contains("1,000 bars of 2 symbols, period 1d");
    CommandRun inspected = CommandRun.of("inspect", "--dataset", dataset);
    assertThat(inspected.exitCode()).as(inspected.err()).isZero();
    assertThat(inspected.out())
        .contains("SYM001", "SYM002")
        .contains("first row    2010-01-04T00:00:00Z open ")
        .contains("last row     2011-12-02T00:00:00Z open ");
  }

  @Test
  void importSaysWhatItRoundedRejectedAndKept() throws IOException {
    Path file = folder.resolve("ACME.csv");
    Files.writeString(
        file,
        """
        date,open,high,low,close,volume
        2020-01-06,10,11,9,10.004,5
        2020-01-07,10,11,9,10,0
        2020-01-08,10,11,9,12,5
        2020-01-08,10,11,9,,5
        """);
    Path dataset = folder.resolve("acme");
    CommandRun run =
        CommandRun.of(
            "import",
            file,
            "--dataset",
            dataset,
            "--bar",
            "1d",
            "--columns",
            "time=date",
            "--tick-size",
            "0.01",
            "--currency",
            "EUR");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("2 bars of 1 symbol, period 1d, 2020-01-06T00:00:00Z to 2020-01-07T00:00:00Z")
        .contains("tick 0.01, lot 1")
        .contains("1 bar without volume (suspended)")
        .contains("1 price of ACME did not fit the tick and was rounded, by at most 0.004")
        .contains("2 rows rejected (1 unparsable-price, 1 close-outside-range)")
        .contains("rejected.csv");
  }

  @Test
  void inspectPrintsJsonForMachines() throws IOException {
    Path file = folder.resolve("A.csv");
    Files.writeString(
        file,
        """
        time,open,high,low,close,volume
        2020-01-06,10,11,9,10,5
        2020-01-08,10,12.5,9,11,0
        """);
    Path dataset = folder.resolve("a");
    CommandRun.of("import", file, "--dataset", dataset, "--bar", "1d");
    CommandRun run = CommandRun.of("inspect", dataset, "--json");
    assertThat(run.out())
        .contains("\"symbol\" : \"A\"")
        .contains("\"missingBars\" : 1")
        .contains("\"highestPrice\" : 12.5")
        .contains("\"zeroVolumeRows\" : 1")
        .contains("\"meanReturn\" : 0.1")
        .contains("\"returnDeviation\" : null");
    try (JsonParser parser = new JsonFactory().createParser(run.out())) {
      while (parser.nextToken() != null) {
        assertThat(parser.currentToken()).isNotNull();
      }
    }
  }
}
