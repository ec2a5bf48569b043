package dev.lockstep.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A finished run directory, as users read it.
 *
 * @param folder where it stands
 */
public record RunFolder(Path folder) {
  /** The numbers of {@code summary.json} by name. */
  public Map<String, String> summary() {
    return JsonText.read(folder.resolve("summary.json"));
  }

  /** A number of {@code summary.json}. */
  public BigDecimal number(String name) {
    return new BigDecimal(summary().get(name));
  }

  /** The content of {@code manifest.json}, keys of inner objects after a slash. */
  public Map<String, String> manifest() {
    return JsonText.read(folder.resolve("manifest.json"));
  }

  /** The rows of a table without its header. No value of these tests needs quotes. */
  public List<String> rows(String table) {
    List<String> lines = lines(table);
    return lines.subList(1, lines.size());
  }

  /** The lines of a table. */
  public List<String> lines(String table) {
    try {
      return Files.readAllLines(folder.resolve(table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
