package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.graph.Graph;
import dev.lockstep.operators.result.UnitResult;
import dev.lockstep.operators.unit.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** A session cluster somewhere, by its REST endpoint. The code travels with the job. */
final class SessionTarget implements JobTarget {
  @Override
  @SuppressWarnings("try") // Closing may be interrupted, as may the rest of the method.
  public void execute(BoundedSettings settings, List<Unit> units, UnitAssembly results)
      throws InterruptedException {
    int slots = ClusterOverview.of(settings.target()).slots();
    int wanted = settings.parallelism() > 0 ? settings.parallelism() : slots;
    List<Path> jars = new ArrayList<>(OwnJars.find());
    jars.addAll(settings.strategyJars());
    Configuration configuration =
        JobConfiguration.of(settings, Math.min(wanted, units.size()), jars);
    configuration.set(DeploymentOptions.TARGET, "remote");
    configuration.set(DeploymentOptions.ATTACHED, true);
    configuration.set(RestOptions.ADDRESS, settings.target().host());
    configuration.set(RestOptions.PORT, settings.target().port());
    configuration.set(RestOptions.RETRY_MAX_ATTEMPTS, 5);
    configuration.set(RestOptions.RETRY_DELAY, Duration.ofSeconds(1));

    StreamExecutionEnvironment environment = new StreamExecutionEnvironment(configuration);
    List<CloseableIterator<UnitResult>> collected = new ArrayList<>();
    Graph.attach(
        environment, new BoundedPorts(units, stream -> collected.add(stream.collectAsync())));
    JobClient job = submit(environment, settings);
    try (CloseableIterator<UnitResult> chunks = collected.get(0)) {
      run(job, chunks, results);
    } catch (RunFailure | InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw JobFailure.of(e);
    }
  }

  private static JobClient submit(
      StreamExecutionEnvironment environment, BoundedSettings settings) {
    try {
      return environment.executeAsync(settings.jobName());
    } catch (Exception e) {
      throw new RunFailure(
          "the job could not be submitted to " + settings.target() + ": " + JobFailure.line(e), e);
    }
  }

  private static void run(JobClient job, CloseableIterator<UnitResult> chunks, UnitAssembly results)
      throws InterruptedException {
    try {
      while (chunks.hasNext()) {
        results.add(chunks.next());
      }
    } catch (RuntimeException e) {
      // Why the job ended says more than why its results did.
      failureOf(job);
      throw e;
    }
    failureOf(job);
  }

  private static void failureOf(JobClient job) throws InterruptedException {
    try {
      job.getJobExecutionResult().get();
    } catch (ExecutionException e) {
      throw JobFailure.of(e.getCause());
    }
  }
}
