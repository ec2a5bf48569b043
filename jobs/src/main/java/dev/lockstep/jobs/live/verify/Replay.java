package dev.lockstep.jobs.live.verify;

import dev.lockstep.operators.live.OutputRecord;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.flink.api.connector.sink2.Sink;

/** One replay that is being compared with what a live run left. One thread. */
public final class Replay implements AutoCloseable {
  private final LiveOutputs live;
  private final Comparison comparison;
  private final ReplayQueue queue = ReplayQueue.open();

  /**
   * Reads what the live run left.
   *
   * @param outputStarts where its outputs begin, by topic and partition as {@code topic-0}
   * @param outputEnds where they end at most
   * @param starts of the part of the log that it worked
   * @param ends of that part
   */
  public Replay(
      String brokers,
      String prefix,
      SortedMap<String, Long> outputStarts,
      SortedMap<String, Long> outputEnds,
      SortedMap<Integer, Long> starts,
      SortedMap<Integer, Long> ends) {
    live = new LiveOutputs(brokers, prefix, outputStarts);
    comparison = new Comparison(starts, ends, live);
    try {
      live.readAll(outputEnds, comparison::take);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Where the replay's job puts its outputs; it must run in this process. */
  public Sink<OutputRecord> sink() {
    return new ReplaySink(queue.id());
  }

  /** To be called, on any thread, when the job has ended. */
  public void end() {
    queue.end();
  }

  /** Compares until the end. */
  public VerificationResult compare() throws InterruptedException {
    for (Optional<OutputRecord> next = queue.take(); next.isPresent(); next = queue.take()) {
      comparison.compare(next.get());
    }
    return comparison.finish();
  }

  @Override
  public void close() {
    queue.close();
    live.close();
  }
}
