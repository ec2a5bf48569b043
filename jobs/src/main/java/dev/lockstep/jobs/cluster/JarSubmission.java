package dev.lockstep.jobs.cluster;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
    Runnable program = FlinkClasses.program(target, jar, mainClass, arguments, !isDetached);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Flink finds its services through the thread.
    thread.setContextClassLoader(FlinkClasses.LOADER);
    try {
      program.run();
    } catch (IllegalStateException e) {
      throw new RunFailure("the program failed: " + JobFailure.line(e), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
