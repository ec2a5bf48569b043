package dev.lockstep.strategy;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Bar;

/**
 * All instruments of a group at one step, by their indices, in the order in which {@link
 * Strategy#open} was called. Valid during the call.
 */
public interface Portfolio {
  /** How many instruments there are. */
  int size();

  Instrument instrument(int index);

  /** Whether the instrument has an event in this step. */
  boolean isPresent(int index);

  /** Whether the instrument has had an event yet. */
  boolean hasPrice(int index);

  /** The instrument's last bar; of this step if it {@link #isPresent}. */
  Bar bar(int index);

  /** The door to the instrument's orders. */
  Trading trading(int index);

  /** Time of the step, ns since 1970 UTC. */
  long timeNanos();
}
