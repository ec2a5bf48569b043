package dev.lockstep.wire;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The fields of a dead letter that is to be encoded; units and rules are those of {@code
 * dead_letter.fbs}. Reused: {@link #clear} begins the next letter.
 *
 * <p>Its texts may come from bad input: control characters become spaces, what is not UTF-8 is
 * replaced, and what goes beyond 255 bytes is cut.
 */
public final class DeadLetterDraft {
  /** Of a longer record only so much is kept. */
  public static final int MAX_KEPT_BYTES = 1 << 20;

  private static final byte[] NOTHING = {};

  final DraftText reason = new DraftText();
  final DraftText detail = new DraftText();
  final DraftText group = new DraftText();
  int partition;
  long offset;
  int row;
  int rows = 1;
  byte[] frame = NOTHING;
  int frameFrom;
  int frameBytes;

  /** Forgets all fields; a letter is about one event until {@link #rows} says otherwise. */
  public DeadLetterDraft clear() {
    reason.clear();
    detail.clear();
    group.clear();
    partition = 0;
    offset = 0;
    row = 0;
    rows = 1;
    return frame(NOTHING);
  }

  /** Name of the reason. */
  public DeadLetterDraft reason(String newReason) {
    reason.set(CleanText.of(newReason));
    return this;
  }

  /** What exactly was wrong, for people to read; empty for nothing. */
  public DeadLetterDraft detail(String newDetail) {
    detail.set(CleanText.of(newDetail));
    return this;
  }

  /** Name of the group, empty if unknown. */
  public DeadLetterDraft group(String newGroup) {
    group.set(CleanText.of(newGroup));
    return this;
  }

  /** As {@link #group(String)}, for example the key of the record. */
  public DeadLetterDraft group(byte[] utf8) {
    return group(new String(utf8, StandardCharsets.UTF_8));
  }

  /** Where in the log the record stands. */
  public DeadLetterDraft position(int newPartition, long newOffset) {
    partition = newPartition;
    offset = newOffset;
    return this;
  }

  /** The {@code count} rows from {@code first} on share the fate; 0 and 1 for a whole record. */
  public DeadLetterDraft rows(int first, int count) {
    row = first;
    rows = count;
    return this;
  }

  /** The record as it came; not to be written until the letter is encoded. */
  public DeadLetterDraft frame(byte[] bytes) {
    return frame(bytes, 0, bytes.length);
  }

  /** As {@link #frame(byte[])}, of {@code length} bytes from {@code from}. */
  public DeadLetterDraft frame(byte[] bytes, int from, int length) {
    Objects.checkFromIndexSize(from, length, bytes.length);
    frame = bytes;
    frameFrom = from;
    frameBytes = length;
    return this;
  }

  void checkIdentity() {
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("the reason of a dead letter must not be empty");
    }
    if ((partition | offset | row) < 0 || rows <= 0) {
      throw new IllegalArgumentException(
          "partition, offset and row must be >= 0 and rows > 0, were %d, %d, %d and %d"
              .formatted(partition, offset, row, rows));
    }
  }
}
