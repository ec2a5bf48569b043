package dev.lockstep.jobs.cli;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.EventPublisher;
import dev.lockstep.jobs.kafka.TopicNames;
import dev.lockstep.jobs.kafka.TopicPlan;
import dev.lockstep.jobs.kafka.Topics;
import dev.lockstep.jobs.kafka.feed.FeedSettings;
import dev.lockstep.jobs.kafka.feed.TradeFeed;
import dev.lockstep.jobs.live.config.LiveSettings;
import dev.lockstep.jobs.live.config.LogSettings;
import dev.lockstep.operators.live.LiveGroupSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Made-up trades for a run on its own broker. */
final class EmbeddedFeed implements AutoCloseable {
  private static final long SEED = 1;

  /** Above what any feed sends within a second, so that numbers of a later feed are higher. */
  private static final long NUMBERS_PER_SECOND = 1_000_000;

  private final EventPublisher publisher;
  private final TradeFeed feed;

  private EmbeddedFeed(EventPublisher publisher, TradeFeed feed) {
    this.publisher = publisher;
    this.feed = feed;
  }

  /** The run's topics, where they are not there yet. */
  static void createTopics(LogSettings log) {
    try (Topics topics = new Topics(new Brokers(log.brokers()), new TopicNames(log.prefix()))) {
      topics.create(TopicPlan.alone(log.partitions()));
    }
  }

  /**
   * Starts to publish.
   *
   * @param isFirst whether the log is empty; else events are numbered above all that are there
   */
  static EmbeddedFeed start(LiveSettings settings, int eventsPerSecond, boolean isFirst) {
    List<Instrument> instruments = new ArrayList<>();
    Map<String, String> groups = new HashMap<>();
    for (LiveGroupSpec group : settings.spec().groups()) {
      for (Instrument instrument : group.instruments()) {
        instruments.add(instrument);
        groups.put(instrument.symbol(), group.name());
      }
    }
    long firstSequence = isFirst ? 1 : Instant.now().getEpochSecond() * NUMBERS_PER_SECOND;
    FeedSettings feed =
        new FeedSettings(instruments, groups::get, SEED, eventsPerSecond, firstSequence);
    EventPublisher publisher =
        new EventPublisher(
            new Brokers(settings.log().brokers()),
            new TopicNames(settings.log().prefix()).events());
    TradeFeed trades = new TradeFeed(feed, publisher, EmbeddedFeed::epochNanos);
    trades.start();
    return new EmbeddedFeed(publisher, trades);
  }

  private static long epochNanos() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }

  /** Events that were sent; what made the feed end by itself is thrown. */
  long events() {
    feed.failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
    return feed.events();
  }

  @Override
  public void close() {
    feed.close();
    publisher.close();
  }
}
