package dev.lockstep.operators.source;

import dev.lockstep.operators.unit.Unit;
import java.util.List;

/** What the enumerator remembers in a checkpoint: the units that nobody has, in their order. */
record PendingUnits(List<Unit> units) {
  PendingUnits {
    units = List.copyOf(units);
  }
}
