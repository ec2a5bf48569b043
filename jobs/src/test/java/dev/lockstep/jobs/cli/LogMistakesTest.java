package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake with the commands about topics is one line, found before the broker is asked. */
final class LogMistakesTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void writeDataset() {
    Path dataset = folder.resolve("there");
    assertThat(CommandRun.of("generate", "--dataset", dataset).exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "topics|Missing required parameter",
        "topics drop|drop",
        "topics create --partitions 0|--partitions must be 1 to 10000, was 0",
        "topics create --replication 0|--replication must be 1 to 100, was 0",
        "topics create --retention soon|--retention must be like 7d, 12h or forever, was soon",
        "topics create --prefix a/b|--prefix must be 1 to 200 letters",
        "topics create --brokers here|--brokers must be HOST:PORT, such as localhost:9092, was here",
        "topics create --settings @none.yaml|none.yaml does not exist",
        "replay|replay needs one source",
        "replay --dataset @there --recorded x|replay needs one source",
        "replay --dataset @none|does not exist",
        "replay --dataset @there --speed fast|--speed must be max or a number > 0, such as 10, was fast",
        "replay --dataset @there --speed 0|was 0",
        "replay --dataset @there --block-rows 0|--block-rows must be 1 to 4096, was 0",
        "replay --dataset @there --as prints --block-rows 2|--block-rows is for --as bars",
        "replay --dataset @there --as quotes|quotes",
        "replay --dataset @there --heartbeat often|--heartbeat must be none or like 1s or 5m, was often",
        "replay --dataset @there --symbols NONE|has no symbol NONE",
        "replay --dataset @there --from 2020-01-02 --to 2020-01-01|--from must be before --to",
        "replay --recorded x --as prints|a recorded log is published as it is",
        "replay --recorded lockstep.events|is the topic that is written to",
        "tail|TOPIC",
        "tail x --limit 0|--limit must be >= 1, was 0",
        "control pause|control needs --group G, or --all-groups",
        "control pause --group A --all-groups|control needs --group G, or --all-groups",
        "control stop --group A|stop",
        "control halt --all-groups|--all-groups needs --settings FILE",
        "control halt --group A --user -1|--user must be >= 0, was -1"
      })
  void isOneLine(String words, String complaint) {
    String[] arguments = words.split(" ", -1);
    for (int index = 0; index < arguments.length; index++) {
      if (arguments[index].startsWith("@")) {
        arguments[index] = folder.resolve(arguments[index].substring(1)).toString();
      }
    }
    assertMistake(CommandRun.of((Object[]) arguments), complaint);
  }

  private static void assertMistake(CommandRun run, String complaint) {
    assertThat(run.err()).startsWith("lockstep: ").contains(complaint).hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }
}
