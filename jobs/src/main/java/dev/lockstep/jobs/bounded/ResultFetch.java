package dev.lockstep.jobs.bounded;

import dev.lockstep.operators.result.UnitResult;
import java.util.Optional;
import org.apache.flink.util.CloseableIterator;

/**
 * Fetches results from a cluster on a thread of its own, because Flink's iterator waits without
 * hearing interrupts. It ends with its job.
 */
final class ResultFetch implements Runnable {
  private final CloseableIterator<UnitResult> chunks;
  private final Handover handover;
  private volatile RuntimeException failure;

  private ResultFetch(CloseableIterator<UnitResult> chunks, Handover handover) {
    this.chunks = chunks;
    this.handover = handover;
  }

  static ResultFetch start(CloseableIterator<UnitResult> chunks, Handover handover) {
    ResultFetch fetch = new ResultFetch(chunks, handover);
    Thread thread = new Thread(fetch, "result-fetch");
    thread.setDaemon(true);
    thread.start();
    return fetch;
  }

  @Override
  public void run() {
    try {
      while (!handover.isClosed() && chunks.hasNext()) {
        handover.put(chunks.next());
      }
    } catch (RuntimeException e) {
      failure = e;
    } catch (InterruptedException e) {
      failure = new IllegalStateException("nobody interrupts this thread", e);
    }
    handover.end();
  }

  /** What ended it early; known once the handover has ended. */
  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }
}
