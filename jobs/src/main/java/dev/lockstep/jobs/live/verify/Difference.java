package dev.lockstep.jobs.live.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A record that is not the same in both runs.
 *
 * @param expected fields of the replay's record; empty when only the live run has one
 * @param found fields of the live run's record; empty when it has none
 */
public record Difference(
    Identity identity,
    Optional<Map<String, String>> expected,
    Optional<Map<String, String>> found) {
  public Difference {
    Objects.requireNonNull(identity);
    Objects.requireNonNull(expected);
    Objects.requireNonNull(found);
  }

  /** The fields whose values differ: expected and found; all of them when one record is missing. */
  public Map<String, String> fields() {
    Map<String, String> all = new LinkedHashMap<>();
    Map<String, String> left = expected.orElse(Map.of());
    Map<String, String> right = found.orElse(Map.of());
    Map<String, String> names = left.isEmpty() ? right : left;
    for (String name : names.keySet()) {
      String wanted = left.getOrDefault(name, "nothing");
      String got = right.getOrDefault(name, "nothing");
      if (!wanted.equals(got)) {
        all.put(name, "expected " + text(wanted) + ", found " + text(got));
      }
    }
    return all;
  }

  private static String text(String value) {
    return value.isEmpty() ? "none" : value;
  }

  /** One line. */
  @Override
  public String toString() {
    String what = "differs";
    if (found.isEmpty()) {
      what = "is missing";
    } else if (expected.isEmpty()) {
      what = "is not in the replay";
    }
    return identity + " " + what + ": " + fields();
  }
}
