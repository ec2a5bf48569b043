package dev.lockstep.jobs.cli;

import java.util.Map;

/** Options as settings: those that were given. */
final class Overrides {
  private Overrides() {}

  static void put(Map<String, String> overrides, String key, String value) {
    if (value != null) {
      overrides.put(key, value);
    }
  }
}
