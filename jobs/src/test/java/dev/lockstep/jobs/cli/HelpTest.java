package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** A person can learn each command from its help. */
final class HelpTest {
  static Set<String> commands() {
    return Lockstep.commandLine().getSubcommands().keySet();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandShowsExamplesThatCanBeCopied(String command) {
    CommandRun run = CommandRun.of(command, "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).contains("Examples:");
    assertThat(lines).anyMatch(line -> line.contains("lockstep " + command));
    assertThat(lines).allMatch(line -> line.length() <= 100);
    CommandLine commandLine = Lockstep.commandLine().getSubcommands().get(command);
    for (String example : commandLine.getCommandSpec().usageMessage().footer()) {
      assertThat(lines).as("printed on one line").contains(example);
    }
  }

  @Test
  void theRootListsEveryCommand() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.out()).contains("Examples:").contains(commands());
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void strategiesAreListedWithParametersRangesAndDefaults() {
    CommandRun run = CommandRun.of("strategies");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains(
            "sma-cross",
            "ema-cross",
            "rsi-reversion",
            "bollinger-breakout",
            "macd",
            "donchian-breakout",
            "buy-and-hold")
        .contains("(whole number from 1 to 100000, default 10)");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }
}
