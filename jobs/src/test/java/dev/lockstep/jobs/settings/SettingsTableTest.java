package dev.lockstep.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.jobs.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of settings in the README has every key, and no other. */
final class SettingsTableTest {
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `((?:account|commission|risk|venue|statistics|run)\\.[a-z-]+)`", Pattern.MULTILINE);

  @Test
  void theReadmeListsTheKeysThatThereAre() throws IOException {
    Path readme = RepositoryRoot.find().resolve("README.md");
    assumeTrue(Files.exists(readme), "no README.md yet");
    List<String> keys =
        ROW.matcher(Files.readString(readme)).results().map(row -> row.group(1)).toList();
    assumeTrue(!keys.isEmpty(), "README.md has no table of settings yet");

    assertThat(keys).containsExactlyInAnyOrderElementsOf(SettingsReader.keys());
  }
}
