package dev.lockstep.jobs.sweep.space;

import java.io.Serializable;

/** The values of one parameter, by place. Immutable. */
interface Values extends Serializable {
  /** How many there are; at least one. */
  int size();

  /** The value at a place as users write it; the same text on every machine. */
  String text(int place);

  /**
   * The place that a draw falls on: evenly spread draws give the distribution that is asked for.
   */
  default int placeOf(double unit) {
    return (int) (unit * size());
  }

  /** Whether every place is as likely as every other. */
  default boolean isEven() {
    return true;
  }
}
