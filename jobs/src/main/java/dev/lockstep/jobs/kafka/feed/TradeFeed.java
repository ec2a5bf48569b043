package dev.lockstep.jobs.kafka.feed;

import dev.lockstep.jobs.kafka.EventPublisher;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.TradeEventEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Publishes made-up trades and quotes at a steady rate, and a heartbeat of each group once a
 * second, on a thread of its own, until closed. Event times are those of the given clock.
 */
public final class TradeFeed implements AutoCloseable {
  private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  // configuration
  private final FeedSettings settings;
  private final EventPublisher publisher;
  private final LongSupplier epochNanos;

  // runtime state
  private final TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);
  private final Thread thread = new Thread(this::run, "trade-feed");
  private volatile boolean isStopping;
  private volatile long events;
  private volatile RuntimeException failure;

  /**
   * Nothing is published before {@link #start}.
   *
   * @param publisher used by the feed alone from then on; stays open when the feed is closed
   * @param epochNanos nanoseconds since 1970 UTC
   */
  public TradeFeed(FeedSettings settings, EventPublisher publisher, LongSupplier epochNanos) {
    this.settings = settings;
    this.publisher = publisher;
    this.epochNanos = epochNanos;
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** Trades and quotes so far. */
  public long events() {
    return events;
  }

  /** Why the feed has ended by itself, if it has. */
  public Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }

  private void run() {
    try {
      feed();
      publisher.flush();
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private void feed() {
    MadeUpMarket market = new MadeUpMarket(settings);
    long started = epochNanos.getAsLong();
    long nextBeat = (started / SECOND_NANOS + 1) * SECOND_NANOS;
    double nanosPerEvent = (double) SECOND_NANOS / settings.eventsPerSecond();
    long published = 0;
    while (!isStopping) {
      long now = epochNanos.getAsLong();
      double elapsedNanos = now - started;
      // The first is due at once, so that no event is older than a heartbeat before it.
      long due = 1 + (long) (elapsedNanos * settings.eventsPerSecond() / SECOND_NANOS);
      while (published < due && !isStopping) {
        long time = started + (long) (published * nanosPerEvent);
        if (time >= nextBeat) {
          beat(market, nextBeat);
          nextBeat += SECOND_NANOS;
        }
        // A producer keeps its bytes, so that keys may be shared between records.
        ByteBuffer event = encoder.encode(market.next(time));
        publisher.publish(market.key(), event);
        published++;
      }
      if (now >= nextBeat) {
        beat(market, nextBeat);
        nextBeat += SECOND_NANOS;
      }
      events = published;
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void beat(MadeUpMarket market, long timeNanos) {
    for (String group : market.groups()) {
      byte[] key = group.getBytes(StandardCharsets.UTF_8);
      publisher.publish(key, encoder.encode(market.heartbeat(group, timeNanos)));
    }
  }

  /** Stops, and returns when everything that was published has arrived. */
  @Override
  public void close() {
    isStopping = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
