package dev.lockstep.jobs.bounded;

import dev.lockstep.operators.unit.UnitPlan;

/**
 * What a target executes.
 *
 * @param numbers of the units to run, ascending; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // A job is handed on, never compared.
record BoundedJob(
    BoundedSettings settings,
    UnitPlan plan,
    int[] numbers,
    UnitListener listener,
    Cancellation cancellation) {

  /** How many units are worked at once, of so many that the target could work. */
  int parallelism(int available) {
    int wanted = settings.parallelism() > 0 ? settings.parallelism() : available;
    return Math.min(wanted, numbers.length);
  }
}
