package dev.lockstep.operators.unit;

import dev.lockstep.market.EventKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * The instruments that share one account and one timeline, in the order of their indices in blocks.
 *
 * @param zone whose calendar days are the trading days
 */
public record UnitGroup(String name, EventKind kind, ZoneId zone, List<UnitInput> inputs) {
  public UnitGroup {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(zone);
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("group " + name + " needs at least one instrument");
    }
  }
}
