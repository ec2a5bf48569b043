package dev.lockstep.engine;

import dev.lockstep.indicator.IndicatorTable;
import dev.lockstep.instrument.Instrument;

/** What the strategies of all lanes together declare for one instrument. */
final class Declarations {
  private final Instrument instrument;
  private final IndicatorTable table;
  private int history = 1;

  Declarations(Instrument instrument) {
    this.instrument = instrument;
    table = new IndicatorTable(instrument);
  }

  Instrument instrument() {
    return instrument;
  }

  IndicatorTable table() {
    return table;
  }

  void keepHistory(int bars) {
    if (bars < 0) {
      throw new IllegalArgumentException("history must be >= 0 bars, was " + bars);
    }
    history = Math.max(history, bars);
  }

  /** Rows before the present one that strategies may read. */
  int history() {
    return Math.max(history, table.history());
  }
}
