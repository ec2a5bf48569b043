package dev.lockstep.jobs.sweep.space;

import java.io.Serializable;

/** A parameter of one strategy with the values that it takes in a sweep. */
record ParameterValues(String name, ValueKind kind, Values values) implements Serializable {
  boolean isSwept() {
    return values.size() > 1;
  }

  boolean isNumber() {
    return kind == ValueKind.NUMBER;
  }
}
