package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import java.net.BindException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.ResourceManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;
import org.apache.flink.util.ExceptionUtils;

/** Starts and stops mini clusters that are made for one job of one chain. */
final class MiniClusters {
  private static final long MOST_SECONDS_TO_STOP = 5;
  private static final MemorySize NETWORK_MEMORY = MemorySize.ofMebiBytes(4);

  /** Room for the most buffers that one sender and its channel take: 12 of 32 KiB. */
  private static final MemorySize NETWORK_MEMORY_PER_SLOT = MemorySize.parse("384kb");

  private MiniClusters() {}

  /** Starts one on another thread, so that the graph can be built meanwhile. */
  static CompletableFuture<MiniCluster> start(int slots, OptionalInt webUiPort) {
    CompletableFuture<MiniCluster> started = new CompletableFuture<>();
    Thread starter =
        new Thread(
            () -> {
              try {
                started.complete(startHere(slots, webUiPort));
              } catch (Exception e) {
                // Flink declares no narrower one; whoever waits for the cluster gets it.
                started.completeExceptionally(e);
              }
            },
            "mini-cluster-start");
    starter.setDaemon(true);
    starter.start();
    return started;
  }

  private static MiniCluster startHere(int slots, OptionalInt webUiPort) throws Exception {
    MiniClusterConfiguration configuration =
        new MiniClusterConfiguration.Builder()
            .setConfiguration(configuration(slots, webUiPort))
            .setNumTaskManagers(1)
            .setNumSlotsPerTaskManager(slots)
            .setRpcServiceSharing(RpcServiceSharing.SHARED)
            .build();
    MiniCluster cluster =
        webUiPort.isPresent()
            ? new MiniCluster(configuration)
            : new SilentMiniCluster(configuration);
    cluster.start();
    return cluster;
  }

  private static Configuration configuration(int slots, OptionalInt webUiPort) {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.ADDRESS, "localhost");
    configuration.set(RestOptions.BIND_ADDRESS, "localhost");
    configuration.set(WebOptions.SUBMIT_ENABLE, false);
    if (webUiPort.isPresent()) {
      configuration.set(RestOptions.BIND_PORT, Integer.toString(webUiPort.getAsInt()));
    } else {
      configuration.set(RestOptions.BIND_PORT, "0");
      configuration.set(RestOptions.SERVER_NUM_THREADS, 1);
      configuration.set(MetricOptions.METRIC_FETCHER_UPDATE_INTERVAL, Duration.ZERO);
    }
    // No keyed state, and no exchange but that of results: no managed memory, next to no buffers,
    // and slots need not be waited for.
    MemorySize network = NETWORK_MEMORY.add(NETWORK_MEMORY_PER_SLOT.multiply(slots));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ZERO);
    configuration.set(ResourceManagerOptions.REQUIREMENTS_CHECK_DELAY, Duration.ZERO);
    configuration.set(ResourceManagerOptions.DECLARE_NEEDED_RESOURCE_DELAY, Duration.ZERO);
    return configuration;
  }

  /** Waits until it has started. */
  static MiniCluster await(CompletableFuture<MiniCluster> started, OptionalInt webUiPort)
      throws InterruptedException {
    try {
      return started.get();
    } catch (ExecutionException e) {
      if (webUiPort.isPresent()
          && ExceptionUtils.findThrowable(e, BindException.class).isPresent()) {
        throw new UserError(
            "--web-ui port %d is in use: name a free one".formatted(webUiPort.getAsInt()), e);
      }
      throw new RunFailure("the mini cluster did not start: " + e.getCause(), e);
    }
  }

  /**
   * Stops it in order, which is quicker than to end the process while its threads wait in native
   * calls. By now the results are complete: what does not stop in time ends with the process.
   */
  static void stop(MiniCluster cluster) {
    cluster
        .closeAsync()
        .handle((done, failure) -> failure == null)
        .completeOnTimeout(false, MOST_SECONDS_TO_STOP, TimeUnit.SECONDS)
        .join();
  }
}
