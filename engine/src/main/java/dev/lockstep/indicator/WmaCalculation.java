package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

final class WmaCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final int period;
  private final long weights;
  private final PriceWindow window;
  private final TickScale scale;
  private final long[] totals = new long[SourceColumn.RUN];
  private long sum;
  private long weightedSum;

  WmaCalculation(Wma wma, Instrument instrument) {
    period = wma.period();
    weights = (long) period * (period + 1) / 2;
    window = new PriceWindow(wma.source(), period);
    scale = new TickScale(instrument, weights * wma.source().divisor());
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
      window.measure(row, end);
      window.requireFits("wma sum", weights);
      addUp(row, end);
      scale.fill(totals, scale.isNarrow(window, weights), line, row, end);
      window.blank(line, row, end);
      row = end;
    }
  }

  // Every price of the old window loses one weight, the leaving one its last; the new one gets all.
  private void addUp(int from, int to) {
    long[] entering = window.entering();
    long[] leaving = window.leaving();
    int enteringAt = from + window.enteringShift();
    int leavingAt = from + window.leavingShift();
    long[] results = totals;
    long total = sum;
    long weighted = weightedSum;
    for (int i = 0; i < to - from; i++) {
      long ticks = entering[enteringAt + i];
      weighted += period * ticks - total;
      total += ticks - leaving[leavingAt + i];
      results[i] = weighted;
    }
    sum = total;
    weightedSum = weighted;
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    window.save(state);
    state.putLong(sum);
    state.putLong(weightedSum);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("wma", STATE_VERSION);
    window.restore(state);
    sum = state.getLong();
    weightedSum = state.getLong();
  }
}
