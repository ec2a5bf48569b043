package dev.lockstep.jobs.kafka.replay;

import java.io.Closeable;
import java.nio.ByteBuffer;

/**
 * Records in the order in which they are to be published. What it hands out lasts until the next.
 */
public interface ReplayLog extends Closeable {
  /** Goes to the next record; false when there is none. */
  boolean next();

  /** Name of the record's group in UTF-8; null when it is not known. */
  byte[] key();

  ByteBuffer frame();

  /** Time of the record's first event, nanoseconds since 1970 UTC; 0 when it is not known. */
  long timeNanos();

  /** How many events the record holds. */
  int events();

  @Override
  void close();
}
