package dev.lockstep.jobs.kafka.feed;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.UserError;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a feed makes up.
 *
 * @param groupOf the group of a symbol
 * @param seed another one gives other prices
 * @param eventsPerSecond of all symbols together, heartbeats not counted
 * @param firstSequence number of each symbol's first event: 1 for a fresh topic
 */
public record FeedSettings(
    List<Instrument> instruments,
    UnaryOperator<String> groupOf,
    long seed,
    int eventsPerSecond,
    long firstSequence) {
  private static final int RATE_MAX = 1_000_000;

  public FeedSettings {
    instruments = List.copyOf(instruments);
    Objects.requireNonNull(groupOf);
    if (instruments.isEmpty()) {
      throw new UserError("a feed needs at least one instrument: add some to the settings");
    }
    if (eventsPerSecond < 1 || eventsPerSecond > RATE_MAX) {
      throw new UserError(
          "events per second must be 1 to " + RATE_MAX + ", was " + eventsPerSecond);
    }
    if (firstSequence < 1) {
      throw new IllegalArgumentException("firstSequence must be >= 1, was " + firstSequence);
    }
  }
}
