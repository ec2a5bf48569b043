package dev.lockstep.operators.source;

import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** What a reader puts out for a unit, as copies that stay. */
public final class RecordedUnit {
  private RecordedUnit() {}

  public static List<UnitElement> elements(Unit unit) throws IOException {
    UnitElementSerializer serializer = new UnitElementSerializer();
    List<UnitElement> elements = new ArrayList<>();
    ReaderProbe probe = ReaderProbe.started();
    probe.onElement = element -> elements.add(serializer.copy(element));
    probe.assign(unit);
    probe.readAll();
    return elements;
  }

  public static UnitElement throughBytes(UnitElementSerializer serializer, UnitElement element)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(element, out);
    return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }

  public static Unit withStrategy(Unit unit, String strategy) {
    LaneSpec lane = unit.lanes().get(0);
    LaneSpec other =
        new LaneSpec(
            strategy,
            lane.parameters(),
            lane.cashMicros(),
            lane.commission(),
            lane.limits(),
            lane.fillPolicy());
    return new Unit(
        unit.number(),
        unit.groups(),
        List.of(other),
        unit.range(),
        unit.blockRows(),
        unit.periodsPerYear(),
        unit.reporting());
  }
}
