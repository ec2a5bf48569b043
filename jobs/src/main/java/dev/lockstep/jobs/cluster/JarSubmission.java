package dev.lockstep.jobs.cluster;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.client.ClientUtils;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.client.program.ProgramInvocationException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.DefaultExecutorServiceLoader;

/**
 * Runs the main class of a Flink program here, and the jobs that it makes on a cluster, as {@code
 * flink run} does.
 */
public final class JarSubmission {
  private final Target target;
  private final Path jar;
  private final String mainClass;
  private final boolean isDetached;

  /**
   * Checks that the jar is there.
   *
   * @param mainClass null for the one that the jar's manifest names
   */
  public JarSubmission(Target target, Path jar, String mainClass, boolean isDetached) {
    if (!Files.isRegularFile(jar)) {
      throw new UserError("--jar must be a file, was " + jar);
    }
    this.target = target;
    this.jar = jar;
    this.mainClass = mainClass;
    this.isDetached = isDetached;
  }

  /** Runs it, with its jobs when it is not detached; {@link RunFailure} when it fails. */
  public void run(List<String> arguments) {
    Configuration configuration = new Configuration();
    configuration.set(DeploymentOptions.TARGET, "remote");
    configuration.set(DeploymentOptions.ATTACHED, !isDetached);
    configuration.set(RestOptions.ADDRESS, target.host());
    configuration.set(RestOptions.PORT, target.port());
    configuration.set(PipelineOptions.JARS, List.of(jar.toUri().toString()));
    try (PackagedProgram program = program(configuration, arguments)) {
      ClientUtils.executeProgram(
          new DefaultExecutorServiceLoader(), configuration, program, false, false);
    } catch (ProgramInvocationException e) {
      throw new RunFailure("the program failed: " + JobFailure.line(e), e);
    }
  }

  private PackagedProgram program(Configuration configuration, List<String> arguments) {
    try {
      return PackagedProgram.newBuilder()
          .setJarFile(jar.toFile())
          .setEntryPointClassName(mainClass)
          .setConfiguration(configuration)
          .setArguments(arguments.toArray(new String[0]))
          .build();
    } catch (ProgramInvocationException e) {
      throw new UserError("--jar cannot be run: " + JobFailure.line(e), e);
    }
  }
}
