package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeneratedCodeTest {
  /** What the script ends with when the schema compiler is not to be had. */
  private static final int NOT_AVAILABLE = 3;

  @Test
  void generatingAgainGivesTheCommittedCode(@TempDir Path output) throws Exception {
    Path schemas = repositoryRoot().resolve("schemas");
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "generated code not checked: no bash");
    Process generate =
        new ProcessBuilder("/bin/bash", schemas.resolve("generate").toString(), output.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(generate.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = generate.waitFor();
    assumeTrue(exit != NOT_AVAILABLE, "generated code not checked: " + said);

    assertThat(exit).as(said).isZero();
    assertThat(sources(output)).isEqualTo(sources(schemas.resolve("src/generated/java")));
  }

  private static Map<String, String> sources(Path folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> sources.put(folder.relativize(file).toString(), text(file)));
    }
    return sources;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path repositoryRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
