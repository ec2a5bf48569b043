package dev.lockstep.testkit;

import java.util.Arrays;
import java.util.List;

/** Where two runs that should be equal part. */
final class Difference {
  private Difference() {}

  /**
   * Describes the first difference between two runs that came as far; empty when they are equal.
   *
   * @param was all outputs up to the end of the other run
   */
  static String between(EngineRun unbroken, List<Output> was, EngineRun other) {
    List<Output> expected = unbroken.outputs();
    int common = Math.min(expected.size(), was.size());
    for (int i = 0; i < common; i++) {
      if (!expected.get(i).equals(was.get(i))) {
        return outputs(i, was.get(i).toString(), expected.get(i).toString());
      }
    }
    if (was.size() > common) {
      return outputs(common, was.get(common).toString(), "nothing");
    }
    if (expected.size() > common) {
      return outputs(common, "nothing", expected.get(common).toString());
    }
    return states(unbroken, other);
  }

  private static String outputs(int index, String was, String expected) {
    return "output %d was\n  %s\nand must be\n  %s".formatted(index + 1, was, expected);
  }

  private static String states(EngineRun unbroken, EngineRun other) {
    List<byte[]> expected = unbroken.ownStates();
    List<byte[]> was = other.ownStates();
    for (int i = 0; i < expected.size(); i++) {
      if (!Arrays.equals(expected.get(i), was.get(i))) {
        return "all outputs are equal, but what save() writes is not";
      }
    }
    return Arrays.equals(unbroken.save(), other.save())
        ? ""
        : "all outputs are equal, but the state of the engine is not";
  }
}
