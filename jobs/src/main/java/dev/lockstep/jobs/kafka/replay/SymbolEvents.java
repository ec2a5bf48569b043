package dev.lockstep.jobs.kafka.replay;

import java.io.Closeable;
import java.nio.ByteBuffer;

/**
 * The events of one symbol, numbered from 1 at the beginning of its file, so that two replays of
 * neighbouring ranges join and a repeated one is recognised as such.
 */
interface SymbolEvents extends Closeable {
  boolean hasNext();

  /** Time of the next event. */
  long timeNanos();

  /** Takes the next events, at least one, into {@link #frame()} and returns how many. */
  int take();

  /** The frame of what was taken last, valid until the next. */
  ByteBuffer frame();

  /** When the events taken so far are over: the end of the last bar. */
  long endNanos();

  @Override
  void close();
}
