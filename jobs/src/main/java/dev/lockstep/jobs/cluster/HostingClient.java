package dev.lockstep.jobs.cluster;

import dev.lockstep.jobs.UserError;
import org.apache.flink.client.program.StreamContextEnvironment;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink's own client, when it is what runs this code: {@code flink run lockstep-job.jar}. */
public final class HostingClient {
  private HostingClient() {}

  /** Whether this code was loaded as a user's program. */
  public static boolean isPresent() {
    return HostingClient.class.getClassLoader() != ClassLoader.getSystemClassLoader();
  }

  /** What needs a cluster inside of this process is a {@link UserError} under Flink's client. */
  public static void refuse(String what) {
    if (isPresent()) {
      throw new UserError(
          what + " runs a cluster of its own, which this jar cannot: start it with ./lockstep");
    }
  }

  /**
   * The session cluster that the client was told to use. A JobManager that runs the program itself,
   * as for jars that are started in the web UI, would end with it: that is refused.
   */
  public static Target target() {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    ReadableConfig configuration = environment.getConfiguration();
    String kind = configuration.getOptional(DeploymentOptions.TARGET).orElse("none");
    if (!(environment instanceof StreamContextEnvironment) || !kind.equals("remote")) {
      throw new IllegalStateException(
          "this jar must be started by flink run or lockstep cluster submit, for a session cluster"
              + " (execution.target must be remote, was "
              + kind
              + ")");
    }
    return new Target(configuration.get(RestOptions.ADDRESS), configuration.get(RestOptions.PORT));
  }
}
