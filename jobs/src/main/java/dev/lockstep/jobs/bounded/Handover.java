package dev.lockstep.jobs.bounded;

import dev.lockstep.operators.result.UnitResult;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * Brings results to the client's thread: from the tasks of a mini cluster in the same process, or
 * from the thread that fetches them from a session cluster. Within a process Flink's own way, a
 * socket and a client that asks every 100 ms, costs a tenth of a second and a copy.
 */
final class Handover implements AutoCloseable {
  private static final int CHUNKS_IN_FLIGHT = 64;
  private static final int ROOM_FOR_ALL = 1 << 20;
  private static final Map<String, Handover> OPEN = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();
  private final BlockingQueue<Optional<UnitResult>> queue = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(CHUNKS_IN_FLIGHT);
  private volatile boolean closed;

  /** A new one, which tasks find by its id until it is closed. */
  static Handover open() {
    Handover handover = new Handover();
    OPEN.put(handover.id, handover);
    return handover;
  }

  /** The open one of this id; its absence is a defect. */
  static Handover find(String id) {
    Handover handover = OPEN.get(id);
    if (handover == null) {
      throw new IllegalStateException("no client in this process waits for results of run " + id);
    }
    return handover;
  }

  String id() {
    return id;
  }

  /** Called by who has results: waits while the client is behind; drops them once it is gone. */
  void put(UnitResult result) throws InterruptedException {
    room.acquire();
    if (!closed) {
      queue.add(Optional.of(result));
    }
  }

  /** The client takes nothing that comes later than this. */
  void end() {
    queue.add(Optional.empty());
  }

  /** Called by the client: waits for the next result; empty at the end. */
  Optional<UnitResult> take() throws InterruptedException {
    Optional<UnitResult> next = queue.take();
    room.release();
    return next;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    OPEN.remove(id);
    closed = true;
    room.release(ROOM_FOR_ALL);
  }
}
