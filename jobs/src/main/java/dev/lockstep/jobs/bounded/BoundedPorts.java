package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.graph.Ports;
import dev.lockstep.operators.Uids;
import dev.lockstep.operators.progress.Progress;
import dev.lockstep.operators.progress.ProgressOperator;
import dev.lockstep.operators.result.UnitFileWriter;
import dev.lockstep.operators.result.UnitFolder;
import dev.lockstep.operators.result.UnitResult;
import dev.lockstep.operators.result.UnitResultSerializer;
import dev.lockstep.operators.source.UnitElement;
import dev.lockstep.operators.source.UnitElementSerializer;
import dev.lockstep.operators.source.UnitSource;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Units in; their results into the store if there is one, past the progress if it is shown, and to
 * wherever the target brings them to the client.
 */
final class BoundedPorts implements Ports {
  private final BoundedJob job;
  private final Consumer<DataStream<UnitResult>> client;

  BoundedPorts(BoundedJob job, Consumer<DataStream<UnitResult>> client) {
    this.job = job;
    this.client = client;
  }

  @Override
  public DataStream<UnitElement> market(StreamExecutionEnvironment environment) {
    return environment
        .fromSource(
            new UnitSource(job.plan(), job.numbers()),
            WatermarkStrategy.noWatermarks(),
            Uids.UNIT_SOURCE.title(),
            UnitElementSerializer.TYPE)
        .uid(Uids.UNIT_SOURCE.uid());
  }

  @Override
  public void results(DataStream<UnitResult> results) {
    DataStream<UnitResult> kept =
        job.settings().store().map(folder -> store(results, folder)).orElse(results);
    client.accept(job.settings().progress().map(start -> show(kept, start)).orElse(kept));
  }

  private static DataStream<UnitResult> store(DataStream<UnitResult> results, UnitFolder folder) {
    return results
        .process(new UnitFileWriter(folder), UnitResultSerializer.TYPE)
        .name(Uids.UNIT_FILES.title())
        .uid(Uids.UNIT_FILES.uid());
  }

  private static DataStream<UnitResult> show(DataStream<UnitResult> results, Progress start) {
    return results
        .process(new ProgressOperator(start), UnitResultSerializer.TYPE)
        .setParallelism(1)
        .name(Uids.PROGRESS.title())
        .uid(Uids.PROGRESS.uid());
  }
}
