package dev.lockstep.jobs.live.proof;

import dev.lockstep.jobs.live.LiveRun;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.jobgraph.JobVertexID;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.JobIDPathParameter;
import org.apache.flink.runtime.rest.messages.JobVertexIdPathParameter;
import org.apache.flink.runtime.rest.messages.MessagePathParameter;
import org.apache.flink.runtime.rest.messages.MessageQueryParameter;
import org.apache.flink.runtime.rest.messages.job.JobDetailsInfo;
import org.apache.flink.runtime.rest.messages.job.metrics.AggregatedMetric;
import org.apache.flink.runtime.rest.messages.job.metrics.AggregatedSubtaskMetricsHeaders;
import org.apache.flink.runtime.rest.messages.job.metrics.AggregatedSubtaskMetricsParameters;
import org.apache.flink.runtime.rest.messages.job.metrics.MetricsFilterParameter;

/** The engine operator's metrics, as the web UI of the run's own cluster has them. */
final class JobMetrics implements AutoCloseable {
  private static final String ENGINE = "Engines";

  private final RestClusterClient<StandaloneClusterId> client;
  private final JobID job;
  private final JobVertexID vertex;

  /** {@code port} of the web UI. */
  JobMetrics(int port, LiveRun run) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.ADDRESS, "localhost");
    configuration.set(RestOptions.PORT, port);
    client = new RestClusterClient<>(configuration, StandaloneClusterId.getInstance());
    job = JobID.fromHexString(run.manifest().jobId());
    vertex =
        client.getJobDetails(job).get().getJobVertexInfos().stream()
            .filter(info -> info.getName().startsWith(ENGINE))
            .map(JobDetailsInfo.JobVertexDetailsInfo::getJobVertexID)
            .findFirst()
            .orElseThrow();
  }

  /** A port that nobody has now. */
  static int findFreePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Sums over the subtasks; metrics that are not known yet are missing. */
  Map<String, Long> sums(List<String> names) throws ExecutionException, InterruptedException {
    Map<String, Long> sums = new HashMap<>();
    for (AggregatedMetric metric : fetch(names)) {
      sums.put(metric.getId().substring(ENGINE.length() + 1), Math.round(metric.getSum()));
    }
    return sums;
  }

  /** The largest of the subtasks' values, 0 while none is known. */
  long max(String name) throws ExecutionException, InterruptedException {
    return fetch(List.of(name)).stream()
        .mapToLong(metric -> Math.round(metric.getMax()))
        .max()
        .orElse(0);
  }

  private Collection<AggregatedMetric> fetch(List<String> names)
      throws ExecutionException, InterruptedException {
    AggregatedSubtaskMetricsHeaders headers = AggregatedSubtaskMetricsHeaders.getInstance();
    AggregatedSubtaskMetricsParameters parameters = headers.getUnresolvedMessageParameters();
    for (MessagePathParameter<?> parameter : parameters.getPathParameters()) {
      if (parameter instanceof JobIDPathParameter jobId) {
        jobId.resolve(job);
      } else if (parameter instanceof JobVertexIdPathParameter vertexId) {
        vertexId.resolve(vertex);
      }
    }
    for (MessageQueryParameter<?> parameter : parameters.getQueryParameters()) {
      if (parameter instanceof MetricsFilterParameter filter) {
        filter.resolve(names.stream().map(name -> ENGINE + "." + name).toList());
      }
    }
    return client
        .sendRequest(headers, parameters, EmptyRequestBody.getInstance())
        .get()
        .getMetrics();
  }

  @Override
  public void close() {
    client.close();
  }
}
