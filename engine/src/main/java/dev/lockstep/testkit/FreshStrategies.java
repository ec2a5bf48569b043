package dev.lockstep.testkit;

import dev.lockstep.strategy.Strategy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;

/** The author's supplier, watched: a strategy that is used twice would carry state along. */
final class FreshStrategies implements Supplier<Strategy> {
  private final Supplier<? extends Strategy> supplier;
  private final Set<Strategy> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  FreshStrategies(Supplier<? extends Strategy> supplier) {
    this.supplier = supplier;
  }

  @Override
  public Strategy get() {
    Strategy strategy = supplier.get();
    if (!seen.add(strategy)) {
      throw new IllegalStateException(
          "the supplier must make a new strategy each time, gave the same one again");
    }
    return strategy;
  }
}
