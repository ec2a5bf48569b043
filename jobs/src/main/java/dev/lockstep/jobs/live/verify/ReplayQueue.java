package dev.lockstep.jobs.live.verify;

import dev.lockstep.operators.live.OutputRecord;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Brings what a replay puts out from its tasks to the client's thread in the same process. */
final class ReplayQueue implements AutoCloseable {
  private static final int RECORDS_IN_FLIGHT = 4096;
  private static final long LOOK_MILLIS = 200;
  private static final Map<String, ReplayQueue> OPEN = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();
  private final BlockingQueue<OutputRecord> queue = new ArrayBlockingQueue<>(RECORDS_IN_FLIGHT);
  private volatile boolean isEnded;
  private volatile boolean isClosed;

  /** A new one, which tasks find by its id until it is closed. */
  static ReplayQueue open() {
    ReplayQueue queue = new ReplayQueue();
    OPEN.put(queue.id, queue);
    return queue;
  }

  /** The open one of this id; its absence is a defect. */
  static ReplayQueue find(String id) {
    ReplayQueue queue = OPEN.get(id);
    if (queue == null) {
      throw new IllegalStateException("no client in this process waits for replay " + id);
    }
    return queue;
  }

  String id() {
    return id;
  }

  /** Called by tasks: waits while the client is behind; drops what comes when it is gone. */
  void put(OutputRecord record) throws InterruptedException {
    while (!isClosed && !queue.offer(record, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      // Look again whether the client is still there.
    }
  }

  /** Nothing comes any more. */
  void end() {
    isEnded = true;
  }

  /** Called by the client: the next record; empty at the end. */
  Optional<OutputRecord> take() throws InterruptedException {
    while (true) {
      boolean wasEnded = isEnded;
      OutputRecord next = queue.poll(wasEnded ? 0 : LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (next != null || wasEnded) {
        return Optional.ofNullable(next);
      }
    }
  }

  @Override
  public void close() {
    OPEN.remove(id);
    isClosed = true;
  }
}
