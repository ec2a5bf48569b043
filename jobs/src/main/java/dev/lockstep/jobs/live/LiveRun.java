package dev.lockstep.jobs.live;

import dev.lockstep.jobs.CodeVersion;
import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.cluster.JobFailure;
import dev.lockstep.jobs.cluster.Target;
import dev.lockstep.jobs.graph.LiveGraph;
import dev.lockstep.jobs.graph.LiveShape;
import dev.lockstep.jobs.live.config.LiveSettings;
import dev.lockstep.jobs.live.config.LogSettings;
import dev.lockstep.operators.live.LiveSpecCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A live job: works the log from where it is told until it is stopped with a savepoint. Its
 * directory says all that is needed to verify it and to go on. Not thread-safe.
 */
public final class LiveRun implements AutoCloseable {
  private final LogPlaces places;
  private final LiveDirectory directory;
  private final LiveCluster cluster;
  private final JobClient job;
  private final CompletableFuture<JobExecutionResult> end;
  private LiveManifest manifest;
  private boolean isOver;

  private LiveRun(
      LogPlaces places,
      LiveDirectory directory,
      LiveManifest manifest,
      LiveCluster cluster,
      JobClient job) {
    this.places = places;
    this.directory = directory;
    this.manifest = manifest;
    this.cluster = cluster;
    this.job = job;
    end = job.getJobExecutionResult();
  }

  /** The state that a run left: its savepoint, or its newest checkpoint when it was killed. */
  public static String leftBy(LiveDirectory directory) {
    Optional<LiveManifest.End> end = LiveManifestJson.read(directory.manifest()).end();
    if (end.isPresent()) {
      return end.get().savepoint();
    }
    try {
      return directory
          .newestCheckpoint()
          .map(checkpoint -> checkpoint.toUri().toString())
          .orElseThrow(
              () ->
                  new UserError(
                      "%s has neither a savepoint nor a checkpoint: start anew without --continue"
                          .formatted(directory.folder())));
    } catch (IOException e) {
      throw new UserError(directory.folder() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** What a run's directory says of it. */
  public static LiveManifest read(LiveDirectory directory) {
    return LiveManifestJson.read(directory.manifest());
  }

  /**
   * Checks topics and state, and submits the job. What users can mend is a {@link UserError}, a job
   * that is not taken a {@link RunFailure}.
   */
  public static LiveRun start(LiveRequest request) {
    LiveSettings settings = request.settings();
    LogPlaces places = new LogPlaces(settings.log());
    places.check();
    Optional<SavedState> state =
        request.savepoint().map(path -> SavedState.read(path, EventLog.topic(settings.log())));
    state.ifPresent(found -> checkBuckets(found, settings));
    SortedMap<Integer, Long> starts = places.starts(state);
    LiveDirectory directory = LiveDirectory.create(request.folder());
    LiveManifest manifest =
        new LiveManifest(
            UUID.randomUUID().toString(),
            request.startedAt(),
            CodeVersion.current(),
            settings.text(),
            settings.hash(),
            starts,
            places.outputEnds(),
            request.savepoint(),
            "",
            request.brokerFolder().map(folder -> folder.toAbsolutePath().toString()),
            Optional.empty());
    write(manifest, settings, directory);
    LiveCluster cluster = cluster(settings, directory);
    try {
      JobClient job = submit(request, manifest, directory, cluster);
      LiveManifest submitted = manifest.submittedAs(job.getJobID().toString());
      write(submitted, settings, directory);
      return new LiveRun(places, directory, submitted, cluster, job);
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private static void checkBuckets(SavedState state, LiveSettings settings) {
    if (state.maxParallelism() != settings.flow().maxParallelism()) {
      throw new UserError(
          "live.max-parallelism must be %d, as in savepoint %s, was %d"
              .formatted(state.maxParallelism(), state.path(), settings.flow().maxParallelism()));
    }
  }

  private static void write(LiveManifest manifest, LiveSettings settings, LiveDirectory directory) {
    try {
      Files.write(directory.specification(), LiveSpecCodec.encode(settings.spec()));
      LiveManifestJson.write(manifest, directory.manifest());
    } catch (IOException e) {
      throw new RunFailure(directory.folder() + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static LiveCluster cluster(LiveSettings settings, LiveDirectory directory) {
    Target target = settings.execution().target();
    if (!target.isLocal()) {
      return new SessionCluster(target);
    }
    int wanted = settings.execution().parallelism();
    int slots = wanted == 0 ? Runtime.getRuntime().availableProcessors() : wanted;
    return EmbeddedCluster.start(slots, settings.execution().webUiPort(), directory.makeWork());
  }

  private static JobClient submit(
      LiveRequest request, LiveManifest manifest, LiveDirectory directory, LiveCluster cluster) {
    LiveSettings settings = request.settings();
    LogSettings log = settings.log();
    int wanted = settings.execution().parallelism();
    int parallelism =
        Math.min(wanted == 0 ? cluster.slots() : wanted, settings.flow().maxParallelism());
    Configuration configuration =
        LiveJobConfiguration.of(
            settings, "live " + log.prefix(), parallelism, request.strategyJars());
    LiveJobConfiguration.addCheckpoints(configuration, settings.checkpoints(), directory);
    request.savepoint().ifPresent(path -> LiveJobConfiguration.restore(configuration, path, false));
    cluster.prepare(configuration);
    StreamExecutionEnvironment environment = new StreamExecutionEnvironment(configuration);
    int readers = Math.min(parallelism, manifest.starts().size());
    EventLog events =
        new EventLog(log, consumerGroup(log, manifest), manifest.starts(), Optional.empty());
    LiveGraph.attach(
        environment,
        new KafkaPorts(events),
        new LiveShape(
            settings.spec(),
            settings.flow().maxParallelism(),
            readers,
            parallelism,
            settings.flow().hotGroups(),
            settings.flow().bundle()));
    return cluster.submit(environment);
  }

  private static String consumerGroup(LogSettings log, LiveManifest manifest) {
    return log.prefix() + "-" + manifest.runId();
  }

  /** The consumer group under which the run says how far it is, with each checkpoint. */
  public String consumerGroup() {
    return consumerGroup(places.log(), manifest);
  }

  public LiveManifest manifest() {
    return manifest;
  }

  public LiveDirectory directory() {
    return directory;
  }

  /** Waits so long; a job that has ended by then, which none should, is a {@link RunFailure}. */
  public void watch(Duration patience) throws InterruptedException {
    try {
      end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      isOver = true;
    } catch (TimeoutException e) {
      return;
    } catch (ExecutionException e) {
      isOver = true;
      throw JobFailure.of(e.getCause());
    }
    throw new RunFailure("the job ended though nobody stopped it: see Flink's log");
  }

  /**
   * Stops the job with a savepoint and writes down where it ended.
   *
   * @param endedAt ISO-8601 in UTC
   */
  public LiveManifest stop(String endedAt) throws InterruptedException {
    String savepoint = new Stop(job, directory).withSavepoint();
    try {
      end.get(Stop.PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw JobFailure.of(e.getCause());
    } catch (TimeoutException e) {
      throw new RunFailure("the job did not end after its savepoint " + savepoint, e);
    } finally {
      isOver = true;
    }
    SortedMap<Integer, Long> offsets =
        SavedState.read(savepoint, EventLog.topic(places.log())).offsetsOr(manifest.starts());
    manifest =
        manifest.endedWith(new LiveManifest.End(endedAt, savepoint, offsets, places.outputEnds()));
    try {
      LiveManifestJson.write(manifest, directory.manifest());
    } catch (IOException e) {
      throw new RunFailure(directory.folder() + " cannot be written: " + e.getMessage(), e);
    }
    return manifest;
  }

  /** Leaves no job and no cluster of its own behind; state that checkpoints saved stays. */
  @Override
  public void close() {
    if (!isOver) {
      job.cancel()
          .handle((done, failure) -> failure == null)
          .completeOnTimeout(false, Stop.PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join();
    }
    cluster.close();
  }
}
