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
      long before = sum;
      addUp(row, end, line);
      window.requireFits("sma sum", period);
      if (scale.isNarrow(window, period)) {
        scale.divide(line, row, end);
      } else {
        averageWide(before, row, end, line);
      }
      window.blank(line, row, end);
      row = end;
    }
  }

  /** Sums in tick units, as doubles: exact when all turn out to be narrow. */
  private void addUp(int from, int to, double[] line) {
    long[] entering = window.entering();
    long[] leaving = window.leaving();
    int enteringShift = window.enteringShift();
    int leavingShift = window.leavingShift();
    long units = scale.units();
    long total = sum;
    long bits = 0;
    for (int row = from; row < to; row++) {
      long ticks = entering[row + enteringShift];
      bits |= ticks;
      total += ticks - leaving[row + leavingShift];
      line[row] = (double) (total * units);
    }
    sum = total;
    window.measured(bits, from, to);
  }

  private void averageWide(long before, int from, int to, double[] line) {
    long[] entering = window.entering();
    long[] leaving = window.leaving();
    long total = before;
    for (int row = from; row < to; row++) {
      total += entering[row + window.enteringShift()] - leaving[row + window.leavingShift()];
      line[row] = scale.price(total);
    }
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
