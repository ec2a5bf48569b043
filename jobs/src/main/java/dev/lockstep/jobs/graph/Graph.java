package dev.lockstep.jobs.graph;

import dev.lockstep.operators.Uids;
import dev.lockstep.operators.engine.EngineOperator;
import dev.lockstep.operators.result.UnitResultSerializer;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The graph of units: market events into the engine, results out. Runs differ in ports only. */
public final class Graph {
  private Graph() {}

  /** What every environment of this graph is made with. */
  public static Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    return configuration;
  }

  /** Puts the graph into the environment. */
  public static void attach(StreamExecutionEnvironment environment, Ports ports) {
    ports.results(
        ports
            .market(environment)
            .process(new EngineOperator(), UnitResultSerializer.TYPE)
            .name(Uids.ENGINE.title())
            .uid(Uids.ENGINE.uid()));
  }
}
