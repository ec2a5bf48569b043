package dev.lockstep.indicator;

import dev.lockstep.market.PriceSource;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** Keeps nothing: each row stands for itself. */
final class PriceCalculation implements Calculation {
  private final PriceSource source;

  PriceCalculation(PriceSource source) {
    this.source = source;
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    double[] line = lines[0];
    for (int row = from; row < to; row++) {
      line[row] = series.price(source, row);
    }
  }

  @Override
  public void save(SnapshotWriter state) {
    // There is no state.
  }

  @Override
  public void restore(SnapshotReader state) {
    // There is no state.
  }
}
