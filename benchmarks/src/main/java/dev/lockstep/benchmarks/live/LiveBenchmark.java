package dev.lockstep.benchmarks.live;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** One of the things that can be measured. */
interface LiveBenchmark {
  /** All options, with what they are when the user says nothing. */
  Map<String, String> defaults();

  /**
   * Measures and prints.
   *
   * @param folder empty, for whatever it writes; deleted afterwards
   * @return whether all gates hold
   */
  boolean run(LiveOptions options, Path folder, PrintStream out) throws Exception;
}
