package dev.lockstep.testkit;

/** Compares a strategy that is called only where it waits with one called at every event. */
final class WaitCheck {
  private static final String ADVICE =
      "\nwakeWhenFlat, wakeWhenHolding and wakeWhenWorking promise that onBar and onTrade do"
          + " nothing, and remember nothing, until one of the conditions holds.";

  private final Scenario scenario;
  private final EngineRun always;

  WaitCheck(Scenario scenario) {
    this.scenario = scenario;
    always = new EngineRun(scenario, 1, Calls.AT_EVERY_EVENT);
  }

  void run() {
    if (!always.isWaiting()) {
      return;
    }
    EngineRun usual = new EngineRun(scenario, 1, Calls.AS_USUAL);
    EngineRun promised = new EngineRun(scenario, 1, Calls.AS_FEW_AS_PROMISED);
    for (int event = 1; event <= always.events(); event++) {
      always.feed(event - 1, event);
      usual.feed(event - 1, event);
      promised.feed(event - 1, event);
      compare(usual, event);
      compare(promised, event);
    }
    always.finish();
    usual.finish();
    promised.finish();
    compare(usual, always.events());
    compare(promised, always.events());
  }

  private void compare(EngineRun waiting, int event) {
    String difference = Difference.between(always, waiting.outputs(), waiting);
    if (!difference.isEmpty()) {
      throw new AssertionError(
          ("%s does something at events that it does not wait for. Unlike with a call at every event,"
                  + " after event %d of %d %s%s")
              .formatted(scenario.strategyName(), event, always.events(), difference, ADVICE));
    }
  }
}
