package dev.lockstep.engine;

import dev.lockstep.indicator.Indicator;
import dev.lockstep.indicator.IndicatorTable;
import dev.lockstep.indicator.Line;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.strategy.Setup;

/** Collects what the strategies of all lanes declare for one instrument. */
final class DeclaredSetup implements Setup {
  private final Instrument instrument;
  private final IndicatorTable table;
  private int history = 1;

  DeclaredSetup(Instrument instrument, IndicatorTable table) {
    this.instrument = instrument;
    this.table = table;
  }

  @Override
  public Instrument instrument() {
    return instrument;
  }

  @Override
  public Line[] lines(Indicator indicator) {
    return table.declare(indicator);
  }

  @Override
  public void keepHistory(int bars) {
    if (bars < 0) {
      throw new IllegalArgumentException("history must be >= 0 bars, was " + bars);
    }
    history = Math.max(history, bars);
  }

  int history() {
    return history;
  }
}
