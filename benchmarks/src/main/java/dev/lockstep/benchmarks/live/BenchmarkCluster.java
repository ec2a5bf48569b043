package dev.lockstep.benchmarks.live;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.executors.PipelineExecutorUtils;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** A mini cluster with the memory of an embedded live run, whose jobs can be looked into. */
final class BenchmarkCluster implements AutoCloseable {
  private static final MemorySize NETWORK_PER_SLOT = MemorySize.ofMebiBytes(16);
  private static final MemorySize ROCKSDB_PER_SLOT = MemorySize.ofMebiBytes(64);
  private static final int REMEMBERED_CHECKPOINTS = 1_000;
  private static final String REPORTER = "kept";

  private final MiniCluster cluster;

  private BenchmarkCluster(MiniCluster cluster) {
    this.cluster = cluster;
  }

  /** Starts one with so many slots; {@code folder} is for what it needs while it runs. */
  static BenchmarkCluster start(int slots, Path folder) throws Exception {
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration(slots, folder))
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .setRpcServiceSharing(RpcServiceSharing.SHARED)
                .build());
    cluster.start();
    return new BenchmarkCluster(cluster);
  }

  private static Configuration configuration(int slots, Path folder) {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.ADDRESS, "localhost");
    configuration.set(RestOptions.BIND_ADDRESS, "localhost");
    configuration.set(RestOptions.BIND_PORT, "0");
    configuration.set(WebOptions.CHECKPOINTS_HISTORY_SIZE, REMEMBERED_CHECKPOINTS);
    MemorySize network = NETWORK_PER_SLOT.multiply(slots + 1);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, ROCKSDB_PER_SLOT.multiply(slots));
    configuration.set(CoreOptions.TMP_DIRS, folder.toString());
    configuration.set(MetricOptions.REPORTERS_LIST, REPORTER);
    MetricOptions.forReporter(configuration, REPORTER)
        .set(MetricOptions.REPORTER_FACTORY_CLASS, KeptCounters.Factory.class.getName());
    return configuration;
  }

  JobID submit(StreamExecutionEnvironment environment) throws Exception {
    StreamGraph graph =
        PipelineExecutorUtils.getStreamGraph(
            environment.getStreamGraph(),
            Configuration.fromMap(environment.getConfiguration().toMap()));
    graph.serializeUserDefinedInstances();
    return cluster.submitJob(graph).get().getJobID();
  }

  /** Waits for the end of the job; its failure is thrown. */
  void await(JobID job) throws Exception {
    cluster.requestJobResult(job).get().toJobExecutionResult(getClass().getClassLoader());
  }

  /** Whether the job ends within this time. */
  boolean endsWithin(JobID job, long millis) throws Exception {
    try {
      cluster.requestJobResult(job).get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  CheckpointStatsSnapshot checkpoints(JobID job) throws Exception {
    return cluster.getExecutionGraph(job).get().getCheckpointStatsSnapshot();
  }

  @Override
  public void close() {
    cluster.closeAsync().join();
  }
}
