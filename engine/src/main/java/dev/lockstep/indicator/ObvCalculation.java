package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

final class ObvCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final CompensatedSum balance = new CompensatedSum();

  /** Below any price, so that the first bar's volume counts as a rise. */
  private long lastClose = -(1L << 62);

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    double[] line = lines[0];
    long[] closes = series.closeTicks();
    double[] volumes = series.volumes();
    for (int row = from; row < to; row++) {
      balance.add(Long.signum(closes[row] - lastClose) * volumes[row]);
      lastClose = closes[row];
      line[row] = balance.value();
    }
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    balance.save(state);
    state.putLong(lastClose);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("obv", STATE_VERSION);
    balance.restore(state);
    lastClose = state.getLong();
  }
}
