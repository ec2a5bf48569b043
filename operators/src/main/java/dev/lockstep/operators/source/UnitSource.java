package dev.lockstep.operators.source;

import dev.lockstep.operators.unit.UnitPlan;
import java.util.Objects;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The bounded source of a run: units of its plan, each read whole by one reader. */
public final class UnitSource implements Source<UnitElement, UnitSplit, PendingUnits> {
  private static final long serialVersionUID = 2;

  private final UnitPlan plan;
  private final int[] numbers;

  /**
   * A source of some units of a plan.
   *
   * @param numbers of the units to run, ascending
   */
  public UnitSource(UnitPlan plan, int[] numbers) {
    this.plan = Objects.requireNonNull(plan);
    this.numbers = numbers.clone();
    int least = 0;
    for (int number : numbers) {
      if (number < least || number >= plan.size()) {
        throw new IllegalArgumentException(
            "unit numbers must ascend below %d, had %d at or after %d"
                .formatted(plan.size(), number, least));
      }
      least = number + 1;
    }
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SplitEnumerator<UnitSplit, PendingUnits> createEnumerator(
      SplitEnumeratorContext<UnitSplit> context) {
    return new UnitEnumerator(context, plan, PendingUnits.of(numbers));
  }

  @Override
  public SplitEnumerator<UnitSplit, PendingUnits> restoreEnumerator(
      SplitEnumeratorContext<UnitSplit> context, PendingUnits checkpoint) {
    return new UnitEnumerator(context, plan, checkpoint);
  }

  @Override
  public SimpleVersionedSerializer<UnitSplit> getSplitSerializer() {
    return new UnitSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<PendingUnits> getEnumeratorCheckpointSerializer() {
    return new PendingUnitsSerializer();
  }

  @Override
  public SourceReader<UnitElement, UnitSplit> createReader(SourceReaderContext context) {
    return new UnitReader(context);
  }
}
