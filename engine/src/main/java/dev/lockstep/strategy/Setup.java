package dev.lockstep.strategy;

import dev.lockstep.indicator.Indicator;
import dev.lockstep.indicator.Line;
import dev.lockstep.instrument.Instrument;

/** What a strategy can ask for before the first event. Valid during {@link Strategy#open}. */
public interface Setup {
  Instrument instrument();

  /** All lines of an indicator, in the order of {@link Indicator#lines}. */
  Line[] lines(Indicator indicator);

  /** The first or only line of an indicator. */
  default Line line(Indicator indicator) {
    return lines(indicator)[0];
  }

  /** Keeps so many bars before the present one readable; one is kept in any case. */
  void keepHistory(int bars);
}
