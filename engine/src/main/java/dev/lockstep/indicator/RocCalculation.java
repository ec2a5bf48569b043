package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;

final class RocCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final int period;
  private final PriceWindow window;

  RocCalculation(Roc roc) {
    period = roc.period();
    window = new PriceWindow(roc.source(), period);
  }

  @Override
  public int reach() {
    return period;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    int row = from;
    while (row < to) {
      int end = window.load(series, row, to);
      if (window.isLagged()) {
        compare(row, end, lines[0]);
      } else {
        Arrays.fill(lines[0], row, end, Double.NaN);
      }
      row = end;
    }
  }

  private void compare(int from, int to, double[] line) {
    long[] present = window.entering();
    long[] past = window.leaving();
    int presentShift = window.enteringShift();
    int pastShift = window.leavingShift();
    for (int row = from; row < to; row++) {
      long base = past[row + pastShift];
      double change = (double) (present[row + presentShift] - base);
      line[row] = base == 0 ? 0 : 100.0 * change / (double) base;
    }
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    window.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("roc", STATE_VERSION);
    window.restore(state);
  }
}
