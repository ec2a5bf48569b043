package dev.lockstep.benchmarks.ratio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the user asks for.
 *
 * @param dataFolder {@code --data DIR}: folder of market data; empty for random walks
 * @param seconds {@code --seconds N}: how long turns are taken for each piece of work
 * @param kinds {@code --only lane,cash,wire,sma-cross,bollinger,orders}, or {@code sweep} for the
 *     last three: which work; empty for all
 * @param figuresFile {@code --figures FILE}: where JVMs of one run tell each other what they
 *     measured; empty for none
 */
record RatioOptions(String dataFolder, double seconds, Set<WorkKind> kinds, String figuresFile) {
  private static final double DEFAULT_SECONDS = 10;

  static RatioOptions parse(List<String> arguments) {
    String dataFolder = "";
    String figuresFile = "";
    double seconds = DEFAULT_SECONDS;
    Set<WorkKind> kinds = EnumSet.allOf(WorkKind.class);
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException("option " + name + " needs a value");
      }
      String value = arguments.get(i + 1);
      switch (name) {
        case "--data" -> dataFolder = value;
        case "--seconds" -> seconds = seconds(value);
        case "--only" -> kinds = WorkKind.parse(value);
        case "--figures" -> figuresFile = value;
        default ->
            throw new IllegalArgumentException(
                "options are --data, --seconds, --only and --figures, was " + name);
      }
    }
    if (!Files.isDirectory(Path.of(dataFolder))) {
      throw new IllegalArgumentException("--data must be a folder, was " + dataFolder);
    }
    return new RatioOptions(dataFolder, seconds, kinds, figuresFile);
  }

  private static double seconds(String value) {
    try {
      double seconds = Double.parseDouble(value);
      if (seconds > 0) {
        return seconds;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is not positive.
    }
    throw new IllegalArgumentException("--seconds must be a number > 0, was " + value);
  }

  boolean wants(WorkKind kind) {
    return kinds.contains(kind);
  }
}
