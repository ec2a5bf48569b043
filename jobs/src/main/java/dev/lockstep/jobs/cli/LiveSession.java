package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.live.LiveDirectory;
import dev.lockstep.jobs.live.LiveManifest;
import dev.lockstep.jobs.live.LiveMonitor;
import dev.lockstep.jobs.live.LiveRequest;
import dev.lockstep.jobs.live.LiveRun;
import dev.lockstep.jobs.live.LiveStatus;
import dev.lockstep.jobs.live.Verification;
import dev.lockstep.jobs.live.verify.VerificationResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** One live run on the command line: starts, shows, stops, verifies. */
record LiveSession(LiveRequest request, Optional<Duration> duration, LiveReport report) {
  private static final Duration LOOK = Duration.ofMillis(500);

  /** Runs on a log that others write; the exit code. */
  int run(boolean verifies) throws IOException, InterruptedException {
    return run(verifies, Optional.empty());
  }

  /** Runs on a log that is fed from here; the exit code. */
  int run(boolean verifies, Supplier<EmbeddedFeed> feeding)
      throws IOException, InterruptedException {
    return run(verifies, Optional.of(feeding));
  }

  private int run(boolean verifies, Optional<Supplier<EmbeddedFeed>> feeding)
      throws IOException, InterruptedException {
    LiveDirectory directory;
    try (LiveRun run = LiveRun.start(request)) {
      report.started(run.manifest());
      LiveStatus last = feeding.isEmpty() ? watch(run, Optional.empty()) : feed(run, feeding.get());
      stop(run, last);
      directory = run.directory();
    }
    return verify(directory, verifies);
  }

  private LiveStatus feed(LiveRun run, Supplier<EmbeddedFeed> feeding) throws InterruptedException {
    try (EmbeddedFeed feed = feeding.get()) {
      return watch(run, Optional.of(feed));
    }
  }

  /** Shows how it goes until it is time to stop. */
  private LiveStatus watch(LiveRun run, Optional<EmbeddedFeed> feed) throws InterruptedException {
    WallClock clock = WallClock.fromNow();
    long mostNanos = duration.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    try (StopSignal signal = StopSignal.watch();
        LiveMonitor monitor = new LiveMonitor(run, request.settings().log())) {
      LiveStatus status = monitor.look();
      while (!signal.hasCome() && clock.elapsedNanos() < mostNanos) {
        run.watch(LOOK);
        feed.ifPresent(EmbeddedFeed::events);
        status = monitor.look();
        report.show(status, clock.elapsedNanos());
      }
      return status;
    } finally {
      report.endOfShow();
    }
  }

  private void stop(LiveRun run, LiveStatus last) throws InterruptedException {
    report.stopping();
    LiveManifest manifest = run.stop(Instant.now().toString());
    report.stopped(manifest, last);
  }

  private int verify(LiveDirectory directory, boolean verifies)
      throws IOException, InterruptedException {
    if (!verifies) {
      report.end(directory, Optional.empty());
      return 0;
    }
    report.verifying();
    VerificationResult result =
        new Verification(
                directory, Optional.of(request.settings().log().brokers()), request.strategyJars())
            .run();
    report.end(directory, Optional.of(result));
    return result.isEqual() ? 0 : 1;
  }
}
