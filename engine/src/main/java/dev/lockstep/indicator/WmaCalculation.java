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
      long sumBefore = sum;
      long weightedBefore = weightedSum;
      addUp(row, end, line);
      window.requireFits("wma sum", weights);
      if (scale.isNarrow(window, weights)) {
        scale.divide(line, row, end);
      } else {
        averageWide(sumBefore, weightedBefore, row, end, line);
      }
      window.blank(line, row, end);
      row = end;
    }
  }

  /**
   * Weighted sums in tick units, as doubles: exact when all turn out to be narrow. Every price of
   * the old window loses one weight, the leaving one its last; the new one gets all.
   */
  private void addUp(int from, int to, double[] line) {
    long[] entering = window.entering();
    long[] leaving = window.leaving();
    int enteringShift = window.enteringShift();
    int leavingShift = window.leavingShift();
    long units = scale.units();
    long n = period;
    long total = sum;
    long weighted = weightedSum;
    long bits = 0;
    for (int row = from; row < to; row++) {
      long ticks = entering[row + enteringShift];
      bits |= ticks;
      weighted += n * ticks - total;
      total += ticks - leaving[row + leavingShift];
      line[row] = (double) (weighted * units);
    }
    sum = total;
    weightedSum = weighted;
    window.measured(bits, from, to);
  }

  private void averageWide(long sumBefore, long weightedBefore, int from, int to, double[] line) {
    long[] entering = window.entering();
    long[] leaving = window.leaving();
    long total = sumBefore;
    long weighted = weightedBefore;
    for (int row = from; row < to; row++) {
      long ticks = entering[row + window.enteringShift()];
      weighted += period * ticks - total;
      total += ticks - leaving[row + window.leavingShift()];
      line[row] = scale.price(weighted);
    }
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
