package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Everything that a client hears, as comparable text. */
final class HeardUnits implements UnitListener {
  private final Consumer<UnitResults> first;
  private final Map<Integer, List<String>> units = new TreeMap<>();
  private final List<String> jobs = new ArrayList<>();

  /**
   * Hears the units of one run.
   *
   * @param first called with the first of them
   */
  HeardUnits(Consumer<UnitResults> first) {
    this.first = first;
  }

  @Override
  public void onUnit(UnitResults results) {
    if (units.isEmpty()) {
      first.accept(results);
    }
    assertThat(units.put(results.unit(), Runs.describe(results))).as("comes once").isNull();
  }

  @Override
  public void onSubmitted(String jobId) {
    jobs.add(jobId);
  }

  Map<Integer, List<String>> units() {
    return units;
  }

  List<String> jobs() {
    return jobs;
  }
}
