package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code live --embedded} and {@code verify} from their arguments to what they print. */
final class LiveCommandIT {
  /** Names a settings file, so that one in the working directory decides nothing. */
  private static final String SETTINGS =
      """
      account: {cash: 1000000}
      commission: {bps: 3}
      live: {equity-every: 1s, partitions: 2, checkpoint-interval: 200ms}
      lanes: {quick: {strategy: sma-cross, parameters: {fast: 2, slow: 4}, bar: 1s}}
      instruments:
        ONE: {tick-size: 0.01, lot-size: 1}
        TWO: {tick-size: 0.01, lot-size: 1}
      """;

  @TempDir private Path folder;

  @Test
  void anEmbeddedRunIsVerifiedAtItsEndAndLaterAndGoesOn() throws IOException {
    Path settings = Files.writeString(folder.resolve("lockstep.yaml"), SETTINGS);
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    CommandRun live = embedded(settings, first);
    CommandRun verify = CommandRun.of("verify", first, "--json");
    CommandRun more = embedded(settings, second, "--continue", first);

    assertEqualAndFed(live);
    assertThat(verify.exitCode()).as(verify.err()).isZero();
    assertThat(JsonText.flat(verify.out())).containsEntry("equal", "true");
    assertEqualAndFed(more);
    assertThat(JsonText.read(second.resolve("live.json")))
        .containsEntry("restoredFrom", JsonText.read(first.resolve("live.json")).get("savepoint"));
  }

  private static CommandRun embedded(Path settings, Path runDirectory, Object... more) {
    Object[] args = {
      "live",
      "--embedded",
      "--duration",
      "8s",
      "--rate",
      "500",
      "--json",
      "--parallelism",
      "2",
      "--settings",
      settings,
      "--run-dir",
      runDirectory
    };
    Object[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return CommandRun.of(all);
  }

  private static void assertEqualAndFed(CommandRun live) {
    assertThat(live.exitCode()).as(live.err()).isZero();
    Map<String, String> result = JsonText.flat(live.out());
    assertThat(result).containsEntry("verification/equal", "true");
    assertThat(Long.parseLong(result.get("records"))).isPositive();
    assertThat(result).containsEntry("verification/streams/dead-letters/live", "0");
    assertThat(Long.parseLong(result.get("verification/streams/equity/live"))).isPositive();
  }

  @Test
  void mistakesAreOneLine() throws IOException {
    Path settings = Files.writeString(folder.resolve("lockstep.yaml"), SETTINGS);

    assertRefused(
        "--symbols is for runs without settings",
        "live",
        "--embedded",
        "--settings",
        settings,
        "--symbols",
        "5");
    assertRefused(
        "--embedded starts a broker of its own", "live", "--embedded", "--brokers", "a:1");
    assertRefused("--duration must be a number", "live", "--settings", settings, "--duration", "9");
    assertRefused("127.0.0.1:1", "live", "--settings", settings, "--brokers", "127.0.0.1:1");
    assertRefused("is not the directory of a live run", "verify", folder);
    assertRefused(
        "is not the directory of a live run", "live", "--settings", settings, "--continue", folder);
    assertRefused(
        "--continue and --from-savepoint",
        "live",
        "--settings",
        settings,
        "--continue",
        folder,
        "--from-savepoint",
        folder);
  }

  @Test
  void aMistakeInTheSettingsLeavesNoRunBehind() throws IOException {
    Path settings = Files.writeString(folder.resolve("wrong.yaml"), SETTINGS + "more: 1\n");
    Path run = folder.resolve("run");

    assertRefused(
        "unknown setting more", "live", "--embedded", "--settings", settings, "--run-dir", run);
    assertThat(run).doesNotExist();
  }

  private static void assertRefused(String message, Object... args) {
    CommandRun run = CommandRun.of(args);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
  }
}
