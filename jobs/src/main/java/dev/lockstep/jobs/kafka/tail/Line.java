package dev.lockstep.jobs.kafka.tail;

import java.math.BigDecimal;

/** Where the facts of one event go, in the order in which they are to be read. */
interface Line {
  /** Begins an event of a kind, such as {@code Fill}, of a group or symbol; time 0 if unknown. */
  void begin(long timeNanos, String subject, String kind);

  void text(String name, String value);

  void number(String name, long value);

  void decimal(String name, BigDecimal value);
}
