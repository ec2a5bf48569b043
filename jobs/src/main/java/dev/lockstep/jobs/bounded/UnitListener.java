package dev.lockstep.jobs.bounded;

/** Hears of finished units, in the order of their numbers. */
@FunctionalInterface
public interface UnitListener {
  void onUnit(UnitResults results);
}
