package dev.lockstep.testkit;

import java.util.ArrayList;
import java.util.List;

/** Breaks a run once after every event and compares it with the unbroken one. */
final class RestoreCheck {
  private static final String ADVICE =
      "\nsave() and restore() must carry everything that the strategy remembers between events,"
          + " apart from its indicators and orders.";

  private final Scenario scenario;
  private final String name;
  private final int events;
  private final EngineRun unbroken;

  RestoreCheck(Scenario scenario) {
    this.scenario = scenario;
    name = scenario.strategyName();
    unbroken = scenario.runAll(1);
    events = unbroken.events();
  }

  void run() {
    checkTrades();
    checkRepeatable();
    new WaitCheck(scenario).run();
    EngineRun before = new EngineRun(scenario, 1);
    for (int cut = 0; cut <= events; cut++) {
      if (cut > 0) {
        before.feed(cut - 1, cut);
      }
      breakAfter(cut, before);
    }
  }

  private void checkTrades() {
    if (unbroken.outputs().stream().noneMatch(OrderOutput.class::isInstance)) {
      throw new AssertionError(
          name + " sends no order in these " + events + " events: feed some that make it trade");
    }
  }

  private void checkRepeatable() {
    EngineRun again = scenario.runAll(1);
    String difference = Difference.between(unbroken, again.outputs(), again);
    if (!difference.isEmpty()) {
      throw new AssertionError(
          name
              + " gives different results for the same events: in the second run "
              + difference
              + "\nA strategy must not use clocks, random numbers, threads or static state.");
    }
  }

  private void breakAfter(int cut, EngineRun before) {
    EngineRun after = new EngineRun(scenario, 1);
    try {
      after.restore(before.save());
      after.feed(cut, events);
      after.finish();
    } catch (RuntimeException e) {
      throw failure(cut, e.toString(), e);
    }
    List<Output> outputs = new ArrayList<>(before.outputs());
    outputs.addAll(after.outputs());
    String difference = Difference.between(unbroken, outputs, after);
    if (!difference.isEmpty()) {
      throw failure(cut, difference, null);
    }
  }

  private AssertionError failure(int cut, String what, RuntimeException cause) {
    String text = name + " does not survive a restore after event " + cut + " of " + events + ": ";
    return new AssertionError(text + what + ADVICE, cause);
  }
}
