package dev.lockstep.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsFileTest {
  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve(SettingsFile.NAME);
  }

  @Test
  void nestedKeysAreJoinedByDots() throws IOException {
    Files.writeString(
        file,
        """
        # what every run of ours costs
        account:
          cash: 1000000
          shared: true
        commission: {bps: 3, minimum: 1.50}
        venue.path: optimistic
        """);

    assertThat(SettingsFile.read(file))
        .isEqualTo(
            Map.of(
                "account.cash", "1000000",
                "account.shared", "true",
                "commission.bps", "3",
                "commission.minimum", "1.50",
                "venue.path", "optimistic"));
  }

  @Test
  void anEmptyFileSaysNothing() throws IOException {
    Files.writeString(file, "# nothing yet\n");

    assertThat(SettingsFile.read(file)).isEmpty();
  }

  @Test
  void aMissingFileIsNamed() {
    assertFails("settings file " + file + " does not exist");
  }

  @Test
  void aSyntaxErrorIsNamedWithItsLine() throws IOException {
    Files.writeString(file, "account:\n  cash: \"1\n");

    assertFails(file + ", line ");
  }

  @Test
  void aBadIndentIsNamedWithItsLine() throws IOException {
    Files.writeString(file, "account:\n  cash: 1\n shared: true\n");

    assertFails(file + ", line 3: must be YAML: ");
  }

  @Test
  void aListIsRefused() throws IOException {
    Files.writeString(file, "account:\n  cash: [1, 2]\n");

    assertFails("cash must be one value, was a list");
  }

  @Test
  void aKeyThatIsGivenTwiceIsRefused() throws IOException {
    Files.writeString(file, "account.cash: 1\naccount:\n  cash: 2\n");

    assertFails("account.cash is given twice: keep one");
  }

  @Test
  void aKeyWithoutValueIsRefused() throws IOException {
    Files.writeString(file, "account:\n  cash:\n");

    assertFails("account.cash has no value");
  }

  @Test
  void textThatIsNoTableIsRefused() throws IOException {
    Files.writeString(file, "cash 1000000\n");

    assertFails("must hold keys and values such as account.cash: 1000000");
  }

  private void assertFails(String message) {
    assertThatThrownBy(() -> SettingsFile.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }
}
