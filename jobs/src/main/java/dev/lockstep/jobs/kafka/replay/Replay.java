package dev.lockstep.jobs.kafka.replay;

import dev.lockstep.jobs.Progress;
import dev.lockstep.jobs.kafka.EventPublisher;

/** Publishes a log from its first record to its last. */
public final class Replay {
  private Replay() {}

  /** Returns when everything has arrived; {@code progress} hears of every event. */
  public static ReplayResult run(
      ReplayLog log, EventPublisher publisher, Pace pace, Progress progress) {
    long started = pace.nowNanos();
    long events = 0;
    long records = 0;
    while (log.next()) {
      pace.await(log.timeNanos());
      byte[] key = log.key();
      publisher.publish(key, log.frame());
      events += log.events();
      records++;
      progress.advance(log.events());
    }
    publisher.flush();
    return new ReplayResult(events, records, pace.nowNanos() - started);
  }
}
