package dev.lockstep.jobs.live;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.cluster.JobFailure;
import java.net.BindException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.executors.PipelineExecutorUtils;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.MiniClusterJobClient;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.util.ExceptionUtils;

/** A mini cluster in this process, with room for RocksDB and for a shuffle. */
final class EmbeddedCluster implements LiveCluster {
  private static final long MOST_SECONDS_TO_STOP = 20;
  private static final MemorySize NETWORK_PER_SLOT = MemorySize.ofMebiBytes(16);
  private static final MemorySize ROCKSDB_PER_SLOT = MemorySize.ofMebiBytes(64);

  private final int slots;
  private final MiniCluster cluster;

  private EmbeddedCluster(int slots, MiniCluster cluster) {
    this.slots = slots;
    this.cluster = cluster;
  }

  /**
   * Starts one.
   *
   * @param folder for what the cluster needs while it runs
   */
  static EmbeddedCluster start(int slots, OptionalInt webUiPort, Path folder) {
    MiniClusterConfiguration configuration =
        new MiniClusterConfiguration.Builder()
            .setConfiguration(configuration(slots, webUiPort, folder))
            .setNumTaskManagers(1)
            .setNumSlotsPerTaskManager(slots)
            .setRpcServiceSharing(RpcServiceSharing.SHARED)
            .build();
    MiniCluster cluster = new MiniCluster(configuration);
    try {
      cluster.start();
    } catch (Exception e) {
      // Flink declares no narrower one here.
      if (webUiPort.isPresent()
          && ExceptionUtils.findThrowable(e, BindException.class).isPresent()) {
        throw new UserError(
            "--web-ui port %d is in use: name a free one".formatted(webUiPort.getAsInt()), e);
      }
      throw new RunFailure("the mini cluster did not start: " + e, e);
    }
    return new EmbeddedCluster(slots, cluster);
  }

  private static Configuration configuration(int slots, OptionalInt webUiPort, Path folder) {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.ADDRESS, "localhost");
    configuration.set(RestOptions.BIND_ADDRESS, "localhost");
    configuration.set(WebOptions.SUBMIT_ENABLE, false);
    configuration.set(
        RestOptions.BIND_PORT,
        webUiPort.isPresent() ? Integer.toString(webUiPort.getAsInt()) : "0");
    MemorySize network = NETWORK_PER_SLOT.multiply(slots + 1);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, ROCKSDB_PER_SLOT.multiply(slots));
    configuration.set(CoreOptions.TMP_DIRS, folder.toString());
    return configuration;
  }

  @Override
  public int slots() {
    return slots;
  }

  @Override
  public void prepare(Configuration configuration) {
    // Everything is in the cluster's own configuration.
  }

  @Override
  public JobClient submit(StreamExecutionEnvironment environment) {
    ClassLoader loader = EmbeddedCluster.class.getClassLoader();
    try {
      StreamGraph graph =
          PipelineExecutorUtils.getStreamGraph(
              environment.getStreamGraph(),
              Configuration.fromMap(environment.getConfiguration().toMap()));
      graph.serializeUserDefinedInstances();
      JobID id = cluster.submitJob(graph).get().getJobID();
      return new MiniClusterJobClient(
          id, cluster, loader, MiniClusterJobClient.JobFinalizationBehavior.NOTHING);
    } catch (ExecutionException e) {
      throw JobFailure.of(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure("the start was interrupted", e);
    } catch (Exception e) {
      // Flink declares no narrower one for its translation.
      throw new IllegalStateException("the graph cannot be put together", e);
    }
  }

  @Override
  public void close() {
    cluster
        .closeAsync()
        .handle((done, failure) -> failure == null)
        .completeOnTimeout(false, MOST_SECONDS_TO_STOP, TimeUnit.SECONDS)
        .join();
  }
}
