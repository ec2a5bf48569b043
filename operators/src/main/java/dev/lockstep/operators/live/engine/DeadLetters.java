package dev.lockstep.operators.live.engine;

import dev.lockstep.live.Fate;
import dev.lockstep.operators.live.GroupDirectory;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.OutputStream;
import dev.lockstep.wire.DeadLetterDraft;
import dev.lockstep.wire.DeadLetterEncoder;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameSettings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes and counts events that were not processed. They are about a bundle's current record. */
final class DeadLetters {
  // configuration
  private final Outbox outbox;
  private final GroupDirectory directory;
  private final LiveMetrics metrics;

  // runtime state
  private final DeadLetterEncoder encoder = new DeadLetterEncoder(FrameSettings.DEFAULT);
  private final DeadLetterDraft draft = new DeadLetterDraft();

  DeadLetters(Outbox outbox, GroupDirectory directory, LiveMetrics metrics) {
    this.outbox = outbox;
    this.directory = directory;
    this.metrics = metrics;
  }

  /** The record is no message: it counts as one event. */
  void undecodable(LogBundle record, DecodeReason reason) {
    metrics.addUnfit(reason.name(), 1);
    begin(record, reason.name());
    int group = directory.group(record.bytes(), record.keyAt(), record.keyLength());
    byte[] key = key(record);
    if (record.hasKey() && group != GroupDirectory.ABSENT) {
      draft.group(key);
    }
    put(key);
  }

  /** The message names a symbol or group that the run does not have. */
  void unknown(LogBundle record, AddressFault fault, String name, int rows) {
    metrics.addUnfit(fault.name(), rows);
    begin(record, fault.name());
    draft.rows(0, rows).detail(name);
    put(key(record));
  }

  /** The message is for a group, and the record's key says something else. */
  void wrongGroup(LogBundle record, int group, int rows) {
    metrics.addUnfit(AddressFault.WRONG_GROUP.name(), rows);
    begin(record, AddressFault.WRONG_GROUP.name());
    byte[] key = key(record);
    draft
        .rows(0, rows)
        .group(directory.groupName(group))
        .detail("the key of the record is " + new String(key, StandardCharsets.UTF_8));
    put(key);
  }

  /**
   * Rows {@code from} to {@code to} of a message have this fate; what was processed is no letter.
   */
  void settle(LogBundle record, HotGroup group, Fate fate, int from, int to) {
    metrics.addEvents(fate, to - from);
    if (fate != Fate.PROCESSED) {
      begin(record, fate.name());
      draft.rows(from, to - from).group(group.nameUtf8());
      put(group.nameUtf8());
    }
  }

  private void begin(LogBundle record, String reason) {
    draft
        .clear()
        .reason(reason)
        .position(record.partition(), record.offset())
        .frame(record.bytes(), record.valueAt(), record.valueLength());
  }

  private static byte[] key(LogBundle record) {
    int at = record.keyAt();
    return Arrays.copyOfRange(record.bytes(), at, at + record.keyLength());
  }

  private void put(byte[] key) {
    outbox.add(OutputStream.DEAD_LETTERS, key, encoder.encode(draft));
  }
}
