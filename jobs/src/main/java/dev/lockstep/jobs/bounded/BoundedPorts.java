package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.graph.Ports;
import dev.lockstep.operators.Uids;
import dev.lockstep.operators.result.UnitResult;
import dev.lockstep.operators.source.UnitElement;
import dev.lockstep.operators.source.UnitElementSerializer;
import dev.lockstep.operators.source.UnitSource;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitPlan;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Units in, their results to wherever the target brings them to the client. */
final class BoundedPorts implements Ports {
  private final List<Unit> units;
  private final Consumer<DataStream<UnitResult>> results;

  BoundedPorts(List<Unit> units, Consumer<DataStream<UnitResult>> results) {
    this.units = units;
    this.results = results;
  }

  @Override
  public DataStream<UnitElement> market(StreamExecutionEnvironment environment) {
    return environment
        .fromSource(
            new UnitSource(UnitPlan.of(units), IntStream.range(0, units.size()).toArray()),
            WatermarkStrategy.noWatermarks(),
            Uids.UNIT_SOURCE.title(),
            UnitElementSerializer.TYPE)
        .uid(Uids.UNIT_SOURCE.uid());
  }

  @Override
  public void results(DataStream<UnitResult> stream) {
    results.accept(stream);
  }
}
