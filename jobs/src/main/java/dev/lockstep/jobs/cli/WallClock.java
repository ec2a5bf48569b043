package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.backtest.RunClock;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;

/** The real clock, which only the command line may read. */
final class WallClock implements RunClock {
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final long startedMillis;

  private WallClock(long startedMillis) {
    this.startedMillis = startedMillis;
  }

  /** Counts from the start of the process, as a user does who waits for it. */
  static WallClock ofProcess() {
    return new WallClock(ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  /** Counts from now, for a command that does several things. */
  static WallClock fromNow() {
    return new WallClock(System.currentTimeMillis());
  }

  @Override
  public long startedNanos() {
    return TimeUnit.MILLISECONDS.toNanos(startedMillis);
  }

  @Override
  public long elapsedNanos() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - startedMillis);
  }

  /** The start as part of a folder's name. */
  String folderName() {
    return FOLDER.format(Instant.ofEpochMilli(startedMillis));
  }
}
