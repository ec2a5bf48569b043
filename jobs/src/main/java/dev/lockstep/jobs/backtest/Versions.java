package dev.lockstep.jobs.backtest;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.util.EnvironmentInformation;

/** What the run stood on. */
public final class Versions {
  private Versions() {}

  public static Map<String, String> all() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("java", System.getProperty("java.vm.version"));
    versions.put("flink", EnvironmentInformation.getVersion());
    versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return versions;
  }
}
