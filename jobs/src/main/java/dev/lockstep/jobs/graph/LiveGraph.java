package dev.lockstep.jobs.graph;

import dev.lockstep.operators.Uids;
import dev.lockstep.operators.live.BundleKey;
import dev.lockstep.operators.live.BundleOperator;
import dev.lockstep.operators.live.LiveSpecCodec;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.LogBundleSerializer;
import dev.lockstep.operators.live.OutputRecord;
import dev.lockstep.operators.live.OutputRecordSerializer;
import dev.lockstep.operators.live.engine.LiveEngineOperator;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The one graph of a log that does not end: records into bundles, bundles into engines by bucket,
 * outputs out. Runs differ in ports only.
 */
public final class LiveGraph {
  private LiveGraph() {}

  /** Puts the graph into the environment. */
  public static void attach(
      StreamExecutionEnvironment environment, LivePorts ports, LiveShape shape) {
    byte[] spec = LiveSpecCodec.encode(shape.spec());
    SingleOutputStreamOperator<LogBundle> bundles =
        ports
            .events(environment, shape)
            .transform(
                Uids.BUNDLES.title(),
                LogBundleSerializer.TYPE,
                new BundleOperator(spec, shape.maxParallelism(), shape.bundle()))
            .uid(Uids.BUNDLES.uid())
            .setParallelism(shape.sourceParallelism());
    SingleOutputStreamOperator<OutputRecord> outputs =
        bundles
            .keyBy(new BundleKey(shape.maxParallelism()), BundleKey.TYPE)
            .transform(
                Uids.LIVE_ENGINE.title(),
                OutputRecordSerializer.TYPE,
                new LiveEngineOperator(spec, shape.hotGroups()))
            .uid(Uids.LIVE_ENGINE.uid())
            .setParallelism(shape.parallelism());
    ports.outputs(outputs);
    ports.orders(outputs.getSideOutput(LiveEngineOperator.ORDERS));
  }
}
