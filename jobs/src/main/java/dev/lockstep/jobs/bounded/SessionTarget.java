package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.cluster.ClusterOverview;
import dev.lockstep.jobs.cluster.JobFailure;
import dev.lockstep.jobs.cluster.OwnJars;
import dev.lockstep.jobs.graph.Graph;
import dev.lockstep.operators.result.UnitResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.client.cli.ClientOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** A session cluster somewhere, by its REST endpoint. The code travels with the job. */
final class SessionTarget implements JobTarget {
  @Override
  public void execute(BoundedJob job, UnitAssembly results) throws InterruptedException {
    BoundedSettings settings = job.settings();
    int slots = ClusterOverview.of(settings.target()).slots();
    StreamExecutionEnvironment environment =
        new StreamExecutionEnvironment(configuration(settings, job.parallelism(slots)));
    List<CloseableIterator<UnitResult>> collected = new ArrayList<>();
    Graph.attach(
        environment, new BoundedPorts(job, stream -> collected.add(stream.collectAsync())));
    JobClient client = submit(environment, settings);
    try (RemoteJob remote = RemoteJob.of(client, settings)) {
      job.listener().onSubmitted(client.getJobID().toString());
      remote.run(collected.get(0), job.cancellation(), results);
    }
  }

  private static Configuration configuration(BoundedSettings settings, int parallelism) {
    List<Path> jars = new ArrayList<>(OwnJars.find());
    jars.addAll(settings.strategyJars());
    Configuration configuration = JobConfiguration.of(settings, parallelism, jars);
    if (settings.resilience().restartsJobs()) {
      JobConfiguration.addRestarts(configuration, settings.resilience());
    }
    configuration.set(DeploymentOptions.TARGET, "remote");
    configuration.set(DeploymentOptions.ATTACHED, true);
    configuration.set(DeploymentOptions.SHUTDOWN_IF_ATTACHED, settings.needsClient());
    configuration.set(
        ClientOptions.CLIENT_HEARTBEAT_TIMEOUT, settings.resilience().clientTimeout());
    configuration.set(RestOptions.ADDRESS, settings.target().host());
    configuration.set(RestOptions.PORT, settings.target().port());
    configuration.set(RestOptions.RETRY_MAX_ATTEMPTS, 5);
    configuration.set(RestOptions.RETRY_DELAY, Duration.ofSeconds(1));
    return configuration;
  }

  private static JobClient submit(
      StreamExecutionEnvironment environment, BoundedSettings settings) {
    try {
      return environment.executeAsync(settings.jobName());
    } catch (Exception e) {
      // Flink declares no narrower one here.
      throw new RunFailure(
          "the job could not be submitted to " + settings.target() + ": " + JobFailure.line(e), e);
    }
  }
}
