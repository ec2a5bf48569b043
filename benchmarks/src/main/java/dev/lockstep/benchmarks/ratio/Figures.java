package dev.lockstep.benchmarks.ratio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the engine took for work that other work is compared with; kept in a file, if there is one,
 * because each kind of work has a JVM of its own.
 */
final class Figures {
  private final String file;
  private final Map<String, Double> values = new HashMap<>();

  /** Reads what earlier JVMs of the run wrote; an empty name stands for no file. */
  Figures(String file) throws IOException {
    this.file = file;
    if (!file.isEmpty() && Files.exists(Path.of(file))) {
      for (String line : Files.readAllLines(Path.of(file))) {
        String[] words = line.split(" ", 2);
        values.put(words[0], Double.valueOf(words[1]));
      }
    }
  }

  /** NaN when the work was not measured. */
  double get(String name) {
    return values.getOrDefault(name, Double.NaN);
  }

  void put(String name, double value) throws IOException {
    values.put(name, value);
    if (!file.isEmpty()) {
      String line = String.format(Locale.ROOT, "%s %.6f%n", name, value);
      Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }
}
