package dev.lockstep.jobs.live;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.cluster.JobFailure;
import dev.lockstep.jobs.graph.LiveGraph;
import dev.lockstep.jobs.graph.LiveShape;
import dev.lockstep.jobs.live.config.LiveSettings;
import dev.lockstep.jobs.live.config.LiveSettingsReader;
import dev.lockstep.jobs.live.config.LogSettings;
import dev.lockstep.jobs.live.verify.Replay;
import dev.lockstep.jobs.live.verify.VerificationResult;
import dev.lockstep.operators.live.LiveSpec;
import dev.lockstep.operators.live.LiveSpecCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs the part of the log that a live run worked through the same graph once more, in this
 * process, and compares every output record with what the live run left in its topics.
 */
public final class Verification {
  private final LiveDirectory directory;
  private final LiveManifest manifest;
  private final LiveSettings settings;
  private final List<Path> strategyJars;

  /**
   * Of the run of this directory.
   *
   * @param brokers where its topics are now; empty where they were
   * @param strategyJars users' own strategies, absolute
   */
  public Verification(LiveDirectory directory, Optional<String> brokers, List<Path> strategyJars) {
    this.directory = directory;
    this.strategyJars = List.copyOf(strategyJars);
    manifest = LiveManifestJson.read(directory.manifest());
    LiveSettings recorded = LiveSettingsReader.ofRun(manifest.settings(), spec());
    settings =
        new LiveSettings(
            brokers.map(recorded.log()::withBrokers).orElse(recorded.log()),
            recorded.flow(),
            recorded.checkpoints(),
            recorded.spec(),
            recorded.execution());
  }

  private LiveSpec spec() {
    try {
      return LiveSpecCodec.decode(Files.readAllBytes(directory.specification()));
    } catch (IOException e) {
      throw new UserError(
          directory.specification() + " cannot be read: name the directory of a live run", e);
    }
  }

  /** Runs and compares; what users can mend is a {@link UserError}. */
  public VerificationResult run() throws InterruptedException {
    LogPlaces places = new LogPlaces(settings.log());
    places.check();
    SortedMap<Integer, Long> ends = ends();
    SortedMap<String, Long> outputEnds =
        manifest.end().map(LiveManifest.End::outputEnds).orElseGet(places::outputEnds);
    int slots = Runtime.getRuntime().availableProcessors();
    try (Replay replay =
            new Replay(
                settings.log().brokers(),
                settings.log().prefix(),
                manifest.outputStarts(),
                outputEnds,
                manifest.starts(),
                ends);
        LiveCluster cluster =
            EmbeddedCluster.start(slots, OptionalInt.empty(), directory.makeWork())) {
      return run(replay, cluster, ends);
    }
  }

  /** A run that was killed ended, as far as its outputs go, with its newest checkpoint. */
  private SortedMap<Integer, Long> ends() {
    if (manifest.end().isPresent()) {
      return manifest.end().get().offsets();
    }
    return SavedState.read(LiveRun.leftBy(directory), EventLog.topic(settings.log()))
        .offsetsOr(manifest.starts());
  }

  private VerificationResult run(Replay replay, LiveCluster cluster, SortedMap<Integer, Long> ends)
      throws InterruptedException {
    JobClient job = cluster.submit(environment(replay, cluster.slots(), ends));
    CompletableFuture<JobExecutionResult> done =
        job.getJobExecutionResult().whenComplete((result, failure) -> replay.end());
    VerificationResult result = replay.compare();
    try {
      done.get();
    } catch (ExecutionException e) {
      throw new RunFailure("the replay failed: " + JobFailure.line(e.getCause()), e.getCause());
    }
    return result;
  }

  private StreamExecutionEnvironment environment(
      Replay replay, int slots, SortedMap<Integer, Long> ends) {
    LogSettings log = settings.log();
    int parallelism = Math.min(slots, settings.flow().maxParallelism());
    int readers = Math.min(parallelism, manifest.starts().size());
    Configuration configuration =
        LiveJobConfiguration.of(settings, "verify " + log.prefix(), parallelism, strategyJars);
    manifest
        .restoredFrom()
        .ifPresent(path -> LiveJobConfiguration.restore(configuration, path, true));
    StreamExecutionEnvironment environment = new StreamExecutionEnvironment(configuration);
    EventLog events =
        new EventLog(
            log,
            log.prefix() + "-verify-" + manifest.runId(),
            manifest.starts(),
            Optional.of(ends));
    LiveGraph.attach(
        environment,
        new ReplayPorts(events, replay),
        new LiveShape(
            settings.spec(),
            settings.flow().maxParallelism(),
            readers,
            parallelism,
            settings.flow().hotGroups(),
            settings.flow().bundle()));
    return environment;
  }
}
