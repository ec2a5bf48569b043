package dev.lockstep.jobs.bounded;

/** Hears of finished units, each once, in the order of the {@link UnitDelivery}. */
@FunctionalInterface
public interface UnitListener {
  void onUnit(UnitResults results);

  /**
   * The job was taken by its cluster; called before any unit.
   *
   * @param jobId by which the cluster knows it
   */
  default void onSubmitted(String jobId) {
    // Only who stores results on the cluster needs to find the job again.
  }
}
