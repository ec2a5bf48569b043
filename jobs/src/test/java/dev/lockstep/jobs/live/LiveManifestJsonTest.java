package dev.lockstep.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.CodeVersion;
import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveManifestJsonTest {
  @TempDir private Path folder;

  private static LiveManifest manifest() {
    return new LiveManifest(
        "id",
        "2026-01-01T00:00:00Z",
        new CodeVersion("1", "abc"),
        Map.of("live.prefix", "p"),
        "hash",
        new TreeMap<>(Map.of(0, 3L, 1, 0L)),
        new TreeMap<>(Map.of("p.fills-0", 9L)),
        Optional.of("file:/savepoint"),
        "job",
        Optional.empty(),
        Optional.empty());
  }

  private Path file() {
    return folder.resolve(LiveManifest.FILE);
  }

  @Test
  void aRunningRunIsReadBackAsItWasWritten() throws IOException {
    LiveManifestJson.write(manifest(), file());

    assertThat(LiveManifestJson.read(file())).isEqualTo(manifest());
  }

  @Test
  void anEndedRunIsReadBackAsItWasWritten() throws IOException {
    LiveManifest ended =
        manifest()
            .endedWith(
                new LiveManifest.End(
                    "2026-01-01T00:01:00Z",
                    "file:/s",
                    new TreeMap<>(Map.of(0, 7L)),
                    new TreeMap<>(Map.of("p.fills-0", 12L))));

    LiveManifestJson.write(ended, file());

    assertThat(LiveManifestJson.read(file())).isEqualTo(ended);
  }

  @Test
  void aFileThatSaysSomethingElseIsOneLine() throws IOException {
    Files.writeString(file(), "{\"formatVersion\": 1}");

    assertThatThrownBy(() -> LiveManifestJson.read(file()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("live.json must have");
  }
}
