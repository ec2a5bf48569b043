package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a client hears, as comparable text. */
final class HeardUnits implements UnitListener {
  private final Map<Integer, List<String>> units = new TreeMap<>();
  private final List<String> jobs = new ArrayList<>();

  @Override
  public void onUnit(UnitResults results) {
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
