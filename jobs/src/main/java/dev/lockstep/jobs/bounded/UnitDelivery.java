package dev.lockstep.jobs.bounded;

/** When a finished unit is handed over. */
public enum UnitDelivery {
  /** In the order of the numbers: a unit that ends early waits in memory for those before it. */
  IN_ORDER,
  /** At once, so that nothing waits; the order depends on how the run went. */
  AS_THEY_COME
}
