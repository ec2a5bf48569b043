package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

final class DemaCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final EmaCalculation inner;
  private final ValueEma outer;
  private final double weight;

  DemaCalculation(Dema dema, Instrument instrument) {
    inner = new EmaCalculation(new Ema(dema.source(), dema.period()), instrument);
    outer = new ValueEma(dema.period());
    weight = PriceEma.weight(dema.period());
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    double[] line = lines[0];
    inner.advance(series, from, to, lines);
    int row = from;
    while (row < to && !outer.isReady()) {
      double first = line[row];
      if (!Double.isNaN(first)) {
        outer.warmUp(first);
      }
      line[row++] = 2.0 * first - outer.value();
    }
    double second = outer.value();
    for (; row < to; row++) {
      double first = line[row];
      second = (first - second) * weight + second;
      line[row] = 2.0 * first - second;
    }
    outer.setValue(second);
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    inner.save(state);
    outer.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("dema", STATE_VERSION);
    inner.restore(state);
    outer.restore(state);
  }
}
