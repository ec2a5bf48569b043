package dev.lockstep.jobs.cluster;

import dev.lockstep.jobs.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process of a cluster, recognised by its pid and the time of its start: a pid that was given to
 * another process since is not ours.
 *
 * @param name {@code jobmanager} or {@code taskmanager-N}
 * @param startMillis since 1970
 */
public record ClusterProcess(String name, long pid, long startMillis) {
  /** The system reckons the start from its clock, which is corrected now and then. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  private static final long MILLIS_BETWEEN_LOOKS = 100;

  static ClusterProcess of(String name, ProcessHandle handle) {
    long startMillis = handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return new ClusterProcess(name, handle.pid(), startMillis);
  }

  /** Reads a pid file; empty when it does not hold what {@link #write} writes. */
  static Optional<ClusterProcess> read(String name, Path pidFile) throws IOException {
    List<String> lines = Files.readAllLines(pidFile);
    try {
      return Optional.of(
          new ClusterProcess(name, Long.parseLong(lines.get(0)), Long.parseLong(lines.get(1))));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  void write(Path pidFile) throws IOException {
    Files.writeString(pidFile, pid + "\n" + startMillis + "\n");
  }

  public boolean isAlive() {
    return handle().isPresent();
  }

  /** The process while it lives. */
  public Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(this::hasStartedThen)
        .filter(handle -> !isZombie());
  }

  private boolean hasStartedThen(ProcessHandle handle) {
    return handle
        .info()
        .startInstant()
        .map(start -> Math.abs(start.toEpochMilli() - startMillis))
        .filter(millis -> millis <= CLOCK_TOLERANCE.toMillis())
        .isPresent();
  }

  /** Whether it has ended and only waits for somebody to ask how. */
  private boolean isZombie() {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits until it has ended; false when it has not in time. */
  boolean awaitEnd(Duration patience) {
    for (long left = patience.toMillis(); left > 0; left -= MILLIS_BETWEEN_LOOKS) {
      Optional<ProcessHandle> handle = handle();
      if (handle.isEmpty() || hasEnded(handle.get())) {
        return true;
      }
    }
    return !isAlive();
  }

  private static boolean hasEnded(ProcessHandle handle) {
    try {
      handle.onExit().get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("process " + handle.pid() + " cannot be watched", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure("interrupted while waiting for process " + handle.pid(), e);
    }
  }
}
