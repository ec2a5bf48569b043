package dev.lockstep.operators.source;

import dev.lockstep.operators.unit.Unit;
import java.util.Objects;
import org.apache.flink.api.connector.source.SourceSplit;

/** A unit as a split: it is read whole or, after a failure, again from its beginning. */
public record UnitSplit(Unit unit) implements SourceSplit {
  public UnitSplit {
    Objects.requireNonNull(unit);
  }

  @Override
  public String splitId() {
    return Integer.toString(unit.number());
  }
}
