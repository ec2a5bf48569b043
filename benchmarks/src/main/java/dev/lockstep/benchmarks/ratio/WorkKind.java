package dev.lockstep.benchmarks.ratio;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which work there is; each kind wants a JVM of its own. */
enum WorkKind {
  LANE,
  CASH,
  WIRE,
  SMA_CROSS,
  BOLLINGER,
  ORDERS;

  /** Stands for the three sweeps. */
  private static final String SWEEP = "sweep";

  /** As the user writes it, such as {@code sma-cross}. */
  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Set<WorkKind> parse(String words) {
    Set<WorkKind> kinds = EnumSet.noneOf(WorkKind.class);
    for (String word : words.split(",", -1)) {
      if (word.equals(SWEEP)) {
        kinds.addAll(List.of(SMA_CROSS, BOLLINGER, ORDERS));
      } else {
        kinds.add(parseOne(word));
      }
    }
    return kinds;
  }

  private static WorkKind parseOne(String word) {
    List<WorkKind> all = List.of(values());
    return all.stream()
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--only takes some of %s and %s, was %s"
                        .formatted(
                            String.join(", ", all.stream().map(WorkKind::word).toList()),
                            SWEEP,
                            word)));
  }
}
