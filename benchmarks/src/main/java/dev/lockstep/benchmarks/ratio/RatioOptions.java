package dev.lockstep.benchmarks.ratio;

import java.util.List;

/**
 * What the user asks for.
 *
 * @param dataFolder {@code --data DIR}: folder of market data; empty for random walks
 * @param seconds {@code --seconds N}: how long turns are taken for each piece of work
 * @param kinds {@code --only lane,cash,wire,sweep}: which work; empty for all
 */
record RatioOptions(String dataFolder, double seconds, List<String> kinds) {
  private static final List<String> KINDS = List.of("lane", "cash", "wire", "sweep");
  private static final double DEFAULT_SECONDS = 10;

  static RatioOptions parse(List<String> arguments) {
    String dataFolder = "";
    double seconds = DEFAULT_SECONDS;
    List<String> kinds = KINDS;
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException("option " + name + " needs a value");
      }
      String value = arguments.get(i + 1);
      switch (name) {
        case "--data" -> dataFolder = value;
        case "--seconds" -> seconds = Double.parseDouble(value);
        case "--only" -> kinds = List.of(value.split(","));
        default ->
            throw new IllegalArgumentException(
                "options are --data, --seconds and --only, was " + name);
      }
    }
    if (!KINDS.containsAll(kinds)) {
      throw new IllegalArgumentException("--only takes some of " + KINDS + ", was " + kinds);
    }
    return new RatioOptions(dataFolder, seconds, kinds);
  }

  boolean wants(String kind) {
    return kinds.contains(kind);
  }
}
