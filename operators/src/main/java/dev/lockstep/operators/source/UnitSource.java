package dev.lockstep.operators.source;

import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitCodec;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The bounded source of a run: its units, each read whole by one reader. */
public final class UnitSource implements Source<UnitElement, UnitSplit, PendingUnits> {
  private static final long serialVersionUID = 1;

  // The source itself travels by Java serialisation, its units in their own form.
  private final byte[] units;

  public UnitSource(List<Unit> units) {
    this.units = UnitCodec.encodeAll(units);
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SplitEnumerator<UnitSplit, PendingUnits> createEnumerator(
      SplitEnumeratorContext<UnitSplit> context) {
    return new UnitEnumerator(context, new PendingUnits(UnitCodec.decodeAll(units)));
  }

  @Override
  public SplitEnumerator<UnitSplit, PendingUnits> restoreEnumerator(
      SplitEnumeratorContext<UnitSplit> context, PendingUnits checkpoint) {
    return new UnitEnumerator(context, checkpoint);
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
