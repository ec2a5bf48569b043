package dev.lockstep.jobs.live.config;

import java.time.Duration;
import java.util.Objects;

/**
 * Where the log is.
 *
 * @param brokers to begin with, as {@code HOST:PORT,HOST:PORT}
 * @param prefix of all topics: events come from {@code <prefix>.events}
 * @param partitions that the topic of events has at least
 * @param start where a first run begins
 * @param transactionTimeout after which the broker aborts a transaction that nobody ends
 */
public record LogSettings(
    String brokers, String prefix, int partitions, Start start, Duration transactionTimeout) {
  /** Where in the log a first run begins. */
  public enum Start {
    EARLIEST,
    LATEST
  }

  public LogSettings {
    Objects.requireNonNull(brokers);
    Objects.requireNonNull(prefix);
    Objects.requireNonNull(start);
    Objects.requireNonNull(transactionTimeout);
  }

  public LogSettings withBrokers(String newBrokers) {
    return new LogSettings(newBrokers, prefix, partitions, start, transactionTimeout);
  }
}
