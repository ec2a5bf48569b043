package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;

final class MomentumCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final int period;
  private final PriceWindow window;
  private final long tickUnits;
  private final double divisor;

  MomentumCalculation(Momentum momentum, Instrument instrument) {
    period = momentum.period();
    window = new PriceWindow(momentum.source(), period);
    tickUnits = instrument.tickSize().units();
    divisor = instrument.priceDivisor() * momentum.source().divisor();
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
        subtract(row, end, lines[0]);
      } else {
        Arrays.fill(lines[0], row, end, Double.NaN);
      }
      row = end;
    }
  }

  private void subtract(int from, int to, double[] line) {
    long[] present = window.entering();
    long[] past = window.leaving();
    int presentShift = window.enteringShift();
    int pastShift = window.leavingShift();
    for (int row = from; row < to; row++) {
      long change = present[row + presentShift] - past[row + pastShift];
      line[row] = (double) (change * tickUnits) / divisor;
    }
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    window.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("momentum", STATE_VERSION);
    window.restore(state);
  }
}
