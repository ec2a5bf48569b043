package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

final class EmaCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final SourceColumn column;
  private final PriceEma average;
  private final double weight;
  private final long tickUnits;
  private final double divisor;

  EmaCalculation(Ema ema, Instrument instrument) {
    column = new SourceColumn(ema.source());
    average = new PriceEma(instrument, ema.source(), ema.period());
    weight = PriceEma.weight(ema.period());
    tickUnits = instrument.tickSize().units();
    divisor = instrument.priceDivisor() * ema.source().divisor();
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    int row = from;
    while (row < to) {
      int end = column.load(series, row, to);
      row = warmUp(row, end, lines[0]);
      smooth(row, end, lines[0]);
      row = end;
    }
  }

  private int warmUp(int from, int to, double[] line) {
    int row = from;
    while (row < to && !average.isReady()) {
      average.warmUp(column.ticks()[row + column.shift()]);
      line[row++] = average.value();
    }
    return row;
  }

  private void smooth(int from, int to, double[] line) {
    long[] ticks = column.ticks();
    int shift = column.shift();
    double value = average.value();
    for (int row = from; row < to; row++) {
      double price = (double) (ticks[row + shift] * tickUnits) / divisor;
      value = (price - value) * weight + value;
      line[row] = value;
    }
    average.setValue(value);
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    average.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("ema", STATE_VERSION);
    average.restore(state);
  }
}
