package dev.lockstep.operators.live;

import dev.lockstep.wire.DecodeReason;

/**
 * Finds the bucket of a record: that of its key, or, when it has none, that of the group which its
 * message is for. What is for no group goes by its partition, so that it still becomes a dead
 * letter in one place.
 */
final class RecordRouter {
  // configuration
  private final Buckets buckets;
  private final byte[] spec;

  // runtime state
  private LogMessage message;
  private GroupDirectory directory;

  /** {@code spec} is decoded only when a record without key comes. */
  RecordRouter(Buckets buckets, byte[] spec) {
    this.buckets = buckets;
    this.spec = spec;
  }

  /** Of the current record of a bundle. */
  int bucket(LogBundle record) {
    return record.hasKey()
        ? buckets.of(record.bytes(), record.keyAt(), record.keyLength())
        : bucketOfContent(record);
  }

  private int bucketOfContent(LogBundle record) {
    if (directory == null) {
      directory = new GroupDirectory(LiveSpecCodec.decode(spec).groups());
      message = new LogMessage();
    }
    DecodeReason reason = message.wrap(record.bytes(), record.valueAt(), record.valueLength());
    if (reason != DecodeReason.OK) {
      return buckets.ofPartition(record.partition());
    }
    int group = message.group(directory);
    if (group == GroupDirectory.ABSENT) {
      return buckets.ofPartition(record.partition());
    }
    return buckets.of(directory.groupName(group));
  }
}
