package dev.lockstep.jobs.cluster;

import java.io.File;
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
 * A Flink program with its main class. It lives in the class loader of {@link FlinkClasses}, where
 * it is made by name, and may use no other class of this project.
 */
final class JarProgram implements Runnable {
  private final Configuration configuration;
  private final PackagedProgram program;

  /**
   * Opens the jar.
   *
   * @param mainClass null for the one that the jar's manifest names
   */
  JarProgram(String host, int port, File jar, String mainClass, String[] arguments, boolean waits)
      throws ProgramInvocationException {
    configuration = new Configuration();
    configuration.set(DeploymentOptions.TARGET, "remote");
    configuration.set(DeploymentOptions.ATTACHED, waits);
    configuration.set(RestOptions.ADDRESS, host);
    configuration.set(RestOptions.PORT, port);
    configuration.set(PipelineOptions.JARS, List.of(jar.toURI().toString()));
    program =
        PackagedProgram.newBuilder()
            .setJarFile(jar)
            .setEntryPointClassName(mainClass)
            .setConfiguration(configuration)
            .setArguments(arguments)
            .build();
  }

  /** Runs it and the jobs that it makes. What it throws is the cause of what this throws. */
  @Override
  public void run() {
    try (PackagedProgram closing = program) {
      ClientUtils.executeProgram(
          new DefaultExecutorServiceLoader(), configuration, closing, false, false);
    } catch (ProgramInvocationException | LinkageError e) {
      throw new IllegalStateException(e);
    }
  }
}
