package dev.lockstep.jobs.live.proof;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.kafka.EventPublisher;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Publishes a log's events on a thread of its own, at a pace, as far as it is allowed to. */
final class Feeder implements AutoCloseable {
  private static final int EVENTS_PER_LOOK = 32;

  private final MadeUpLog log;
  private final EventPublisher publisher;
  private final int eventsPerSecond;
  private final CompletableFuture<Void> end;

  private long limit;
  private long sent;
  private boolean isClosed;
  private RunFailure failure;

  /** Takes the publisher over; sends nothing until it is allowed to. */
  Feeder(MadeUpLog log, EventPublisher publisher, int eventsPerSecond) {
    this.log = log;
    this.publisher = publisher;
    this.eventsPerSecond = eventsPerSecond;
    end = CompletableFuture.runAsync(this::run, work -> new Thread(work, "feeder").start());
  }

  /** Lets it send so many events in all. */
  synchronized void allow(long newLimit) {
    limit = newLimit;
    notifyAll();
  }

  /** Waits until so many are sent; all that it is allowed to have arrived when they are sent. */
  synchronized void awaitSent(long count) throws InterruptedException {
    while (sent < count && failure == null) {
      wait();
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void run() {
    try (publisher) {
      for (long allowed = awaitAllowed(); allowed > 0; allowed = awaitAllowed()) {
        send(allowed);
      }
    } catch (RunFailure e) {
      synchronized (this) {
        failure = e;
        notifyAll();
      }
    }
  }

  /** How many may be sent now; 0 at the end. */
  private synchronized long awaitAllowed() {
    while (sent == limit && !isClosed) {
      try {
        wait();
      } catch (InterruptedException e) {
        return 0;
      }
    }
    return isClosed ? 0 : limit - sent;
  }

  private void send(long count) {
    long begin = System.nanoTime();
    for (long i = 1; i <= count; i++) {
      MadeUpLog.Event event = log.next();
      publisher.publish(event.key(), event.frame());
      if (i == count) {
        publisher.flush();
      }
      if (i % EVENTS_PER_LOOK == 0 || i == count) {
        LockSupport.parkNanos(
            begin + i * TimeUnit.SECONDS.toNanos(1) / eventsPerSecond - System.nanoTime());
        if (!count(i == count ? (i - 1) % EVENTS_PER_LOOK + 1 : EVENTS_PER_LOOK)) {
          return;
        }
      }
    }
  }

  /** False when it is to end. */
  private synchronized boolean count(long more) {
    sent += more;
    notifyAll();
    return !isClosed;
  }

  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
      notifyAll();
    }
    end.join();
  }
}
