package dev.lockstep.operators.engine;

import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitGroup;
import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/**
 * A lane of a unit met a defect, its own or the strategy's. It would meet it again, so that the job
 * ends. The message is one line.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class UnitFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnitFailedException(Unit unit, UnitGroup group, RuntimeException cause) {
    super(
        "unit %d failed on %s with %s: %s"
            .formatted(unit.number(), group.name(), lanes(unit), cause),
        cause);
  }

  private static String lanes(Unit unit) {
    LaneSpec first = unit.lanes().get(0);
    String name = first.strategy() + " " + first.parameters();
    int more = unit.lanes().size() - 1;
    return more == 0 ? name : name + " and " + more + " more lanes";
  }
}
