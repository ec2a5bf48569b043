package dev.lockstep.jobs.live;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.cluster.ClusterOverview;
import dev.lockstep.jobs.cluster.JobFailure;
import dev.lockstep.jobs.cluster.OwnJars;
import dev.lockstep.jobs.cluster.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A session cluster somewhere, by its REST endpoint. The code travels with the job. */
final class SessionCluster implements LiveCluster {
  private final Target target;
  private final int slots;

  SessionCluster(Target target) {
    this.target = target;
    slots = ClusterOverview.of(target).slots();
  }

  @Override
  public int slots() {
    return slots;
  }

  @Override
  public void prepare(Configuration configuration) {
    List<String> jars = new ArrayList<>();
    OwnJars.findWithKafka().forEach(jar -> jars.add(jar.toUri().toString()));
    jars.addAll(configuration.get(PipelineOptions.JARS));
    configuration.set(PipelineOptions.JARS, jars);
    configuration.set(DeploymentOptions.TARGET, "remote");
    configuration.set(RestOptions.ADDRESS, target.host());
    configuration.set(RestOptions.PORT, target.port());
    configuration.set(RestOptions.RETRY_MAX_ATTEMPTS, 5);
    configuration.set(RestOptions.RETRY_DELAY, Duration.ofSeconds(1));
  }

  @Override
  public JobClient submit(StreamExecutionEnvironment environment) {
    try {
      return environment.executeAsync();
    } catch (Exception e) {
      // Flink declares no narrower one here.
      throw new RunFailure(
          "the job could not be submitted to " + target + ": " + JobFailure.line(e), e);
    }
  }

  @Override
  public void close() {
    // It is not ours.
  }
}
