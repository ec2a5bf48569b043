package dev.lockstep.benchmarks.ratio;

import java.util.List;
import java.util.Locale;

/**
 * One piece of work, done in turns by the engine and by its baselines. The least time of each is
 * compared: on a machine with other work it is what disturbs the ratio least.
 *
 * @param unit of the times that are shown
 * @param nanosPerUnit nanoseconds of a whole turn that make one such unit
 * @param contenders the engine first
 */
record Comparison(
    String name, String unit, double nanosPerUnit, Gate gate, List<Contender> contenders) {
  private static final int FEWEST_TURNS = 3;

  /** Warms up for a third of the seconds, then takes turns for that long, three at least. */
  void run(double seconds) {
    takeTurns(seconds / 3);
    contenders.forEach(Contender::forget);
    takeTurns(seconds);
  }

  private void takeTurns(double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    int turns = 0;
    while (turns < FEWEST_TURNS || System.nanoTime() < end) {
      contenders.forEach(Contender::run);
      turns++;
    }
  }

  boolean agrees() {
    return contenders.stream().map(Contender::result).distinct().count() == 1;
  }

  boolean gateHolds() {
    return gate.holdsAt(leastOfEngine());
  }

  /** In the unit that is shown. */
  double leastOfEngine() {
    return contenders.get(0).leastNanos() / nanosPerUnit;
  }

  /** Several lines, ended each. */
  String report() {
    Contender engine = contenders.get(0);
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%s [%s, %d turns]%n", name, unit, engine.turns()));
    text.append(line(engine, gate.verdict(leastOfEngine())));
    for (Contender baseline : contenders.subList(1, contenders.size())) {
      String ratio =
          String.format(
              Locale.ROOT,
              "ratio %.2f of least, %.2f of medians",
              (double) engine.leastNanos() / baseline.leastNanos(),
              engine.medianNanos() / baseline.medianNanos());
      text.append(line(baseline, ratio));
    }
    if (agrees()) {
      text.append("  all agree: ").append(engine.result()).append(System.lineSeparator());
    } else {
      contenders.forEach(each -> text.append(disagreement(each)));
    }
    return text.toString();
  }

  private String line(Contender contender, String remark) {
    return String.format(
        Locale.ROOT,
        "  %-22s least %9.3f  median %9.3f  %s%n",
        contender.name(),
        contender.leastNanos() / nanosPerUnit,
        contender.medianNanos() / nanosPerUnit,
        remark);
  }

  private static String disagreement(Contender contender) {
    return String.format("  DISAGREE: %s found %s%n", contender.name(), contender.result());
  }
}
