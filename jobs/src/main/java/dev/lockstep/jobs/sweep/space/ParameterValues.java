package dev.lockstep.jobs.sweep.space;

import java.io.Serializable;

/**
 * A parameter of one strategy with the values that it takes in a sweep.
 *
 * @param isNumber whether the values are numbers
 */
record ParameterValues(String name, boolean isNumber, Values values) implements Serializable {
  boolean isSwept() {
    return values.size() > 1;
  }
}
