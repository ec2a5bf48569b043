package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

final class SmaCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final int period;
  private final PriceWindow window;
  private final TickScale scale;
  private final long[] totals = new long[SourceColumn.RUN];
  private long sum;

  SmaCalculation(Sma sma, Instrument instrument) {
    period = sma.period();
    window = new PriceWindow(sma.source(), period);
    scale = new TickScale(instrument, (long) period * sma.source().divisor());
  }

  @Override
  public int reach() {
    return period;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    double[] line = lines[0];
    int row = from;
    while (row < to) {
      int end = window.load(series, row, to);
      window.requireFits("sma sum", period);
      addUp(row, end);
      scale.fill(totals, scale.isNarrow(window, period), line, row, end);
      window.blank(line, row, end);
      row = end;
    }
  }

  private void addUp(int from, int to) {
    long[] entering = window.entering();
    long[] leaving = window.leaving();
    int enteringAt = from + window.enteringShift();
    int leavingAt = from + window.leavingShift();
    long[] results = totals;
    long total = sum;
    for (int i = 0; i < to - from; i++) {
      total += entering[enteringAt + i] - leaving[leavingAt + i];
      results[i] = total;
    }
    sum = total;
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    window.save(state);
    state.putLong(sum);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("sma", STATE_VERSION);
    window.restore(state);
    sum = state.getLong();
  }
}
