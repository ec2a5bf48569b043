package dev.lockstep.jobs.live.verify;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a verification found.
 *
 * @param streams by the last part of their topics
 * @param deadLetters how many events were not processed, by reason
 * @param firstDifference in the order of the log; empty when there is none
 */
public record VerificationResult(
    SortedMap<String, Counts> streams,
    SortedMap<String, Long> deadLetters,
    Optional<Difference> firstDifference) {
  /**
   * Records of one stream.
   *
   * @param live in the topic
   * @param replayed put out by the replay; of positions the topic may have dropped older ones
   * @param different missing on either side, or of other bytes
   */
  public record Counts(long live, long replayed, long different) {}

  public VerificationResult {
    streams = Collections.unmodifiableSortedMap(new TreeMap<>(streams));
    deadLetters = Collections.unmodifiableSortedMap(new TreeMap<>(deadLetters));
    Objects.requireNonNull(firstDifference);
  }

  public boolean isEqual() {
    return firstDifference.isEmpty();
  }

  /** Records that were compared. */
  public long compared() {
    return streams.values().stream().mapToLong(Counts::replayed).sum();
  }

  public long different() {
    return streams.values().stream().mapToLong(Counts::different).sum();
  }
}
