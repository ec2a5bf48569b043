package dev.lockstep.lane;

import dev.lockstep.indicator.Condition;
import dev.lockstep.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A strategy after {@link Strategy#open}, and what it waits for.
 *
 * @param whenFlat while nothing is held and no order is open, the strategy is called only where one
 *     of these holds; empty: it is always called
 * @param whenHolding the same while a position is held
 * @param whenWorking the same while orders rest that an event does not reach
 */
public record OpenedStrategy(
    Strategy strategy,
    Optional<List<Condition>> whenFlat,
    Optional<List<Condition>> whenHolding,
    Optional<List<Condition>> whenWorking) {
  public OpenedStrategy {
    whenFlat = whenFlat.map(List::copyOf);
    whenHolding = whenHolding.map(List::copyOf);
    whenWorking = whenWorking.map(List::copyOf);
  }

  /** Everything that it waits for. */
  public List<Condition> conditions() {
    List<Condition> all = new ArrayList<>(whenFlat.orElse(List.of()));
    all.addAll(whenHolding.orElse(List.of()));
    all.addAll(whenWorking.orElse(List.of()));
    return all;
  }
}
