package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;

/**
 * What a strategy declares: a kind of calculation with its parameters. Implementations are records,
 * because equal specifications on one instrument share one calculation and its columns.
 */
public interface Indicator {
  /** Names of the output lines in order, for example {@code macd, signal, histogram}. */
  String[] lines();

  /** A calculation at its beginning, which has seen no row. */
  Calculation start(Instrument instrument);
}
