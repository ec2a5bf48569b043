package dev.lockstep.operators;

/**
 * Name and uid of every operator. Uids are part of the state format: add, never rename or reuse.
 */
public enum Uids {
  UNIT_SOURCE("Units", "unit-source-v1"),
  ENGINE("Engine", "engine-v1"),
  UNIT_FILES("Unit files", "unit-files-v1"),
  PROGRESS("Progress", "progress-v1"),
  RESULT_HANDOVER("Results", "result-handover-v1"),
  EVENTS("Events", "events-v1"),
  BUNDLES("Bundles", "bundles-v1"),
  LIVE_ENGINE("Engines", "live-engine-v1"),
  OUTPUTS("Outputs", "outputs-v1"),
  ORDERS("Orders", "orders-v1"),
  EVENTS_AGAIN("Events again", "events-again-v1"),
  COMPARISON("Comparison", "comparison-v1");

  private final String title;
  private final String uid;

  Uids(String title, String uid) {
    this.title = title;
    this.uid = uid;
  }

  /** What the web UI shows. */
  public String title() {
    return title;
  }

  public String uid() {
    return uid;
  }
}
