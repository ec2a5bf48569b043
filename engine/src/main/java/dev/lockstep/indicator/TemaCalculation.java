package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

final class TemaCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final EmaCalculation inner;
  private final ValueEma middle;
  private final ValueEma outer;
  private final double weight;

  TemaCalculation(Tema tema, Instrument instrument) {
    inner = new EmaCalculation(new Ema(tema.source(), tema.period()), instrument);
    middle = new ValueEma(tema.period());
    outer = new ValueEma(tema.period());
    weight = PriceEma.weight(tema.period());
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    double[] line = lines[0];
    inner.advance(series, from, to, lines);
    int row = warmUp(from, to, line);
    double second = middle.value();
    double third = outer.value();
    for (; row < to; row++) {
      double first = line[row];
      second = (first - second) * weight + second;
      third = (second - third) * weight + third;
      line[row] = 3.0 * first - 3.0 * second + third;
    }
    middle.setValue(second);
    outer.setValue(third);
  }

  private int warmUp(int from, int to, double[] line) {
    int row = from;
    while (row < to && !outer.isReady()) {
      double first = line[row];
      if (!Double.isNaN(first)) {
        middle.add(first);
      }
      if (middle.isReady()) {
        outer.warmUp(middle.value());
      }
      line[row++] = 3.0 * first - 3.0 * middle.value() + outer.value();
    }
    return row;
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    inner.save(state);
    middle.save(state);
    outer.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("tema", STATE_VERSION);
    inner.restore(state);
    middle.restore(state);
    outer.restore(state);
  }
}
