package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

final class MacdCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final SourceColumn column;
  private final PriceEma fast;
  private final PriceEma slow;
  private final ValueEma signal;
  private final int fastDelay;
  private final double fastWeight;
  private final double slowWeight;
  private final double signalWeight;
  private final long tickUnits;
  private final double divisor;

  /** Rows seen of those that come before the fast average's seed. */
  private int delayed;

  MacdCalculation(Macd macd, Instrument instrument) {
    column = new SourceColumn(macd.source());
    fast = new PriceEma(instrument, macd.source(), macd.fast());
    slow = new PriceEma(instrument, macd.source(), macd.slow());
    signal = new ValueEma(macd.signal());
    fastDelay = macd.slow() - macd.fast();
    fastWeight = PriceEma.weight(macd.fast());
    slowWeight = PriceEma.weight(macd.slow());
    signalWeight = PriceEma.weight(macd.signal());
    tickUnits = instrument.tickSize().units();
    divisor = instrument.priceDivisor() * macd.source().divisor();
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
      for (; row < end && !signal.isReady(); row++) {
        warmUp(column.ticks()[row + column.shift()]);
        write(lines, row, signal.isReady() ? fast.value() - slow.value() : Double.NaN);
      }
      smooth(row, end, lines);
      row = end;
    }
  }

  private void warmUp(long ticks) {
    if (slow.isReady()) {
      double price = (double) (ticks * tickUnits) / divisor;
      fast.setValue((price - fast.value()) * fastWeight + fast.value());
      slow.setValue((price - slow.value()) * slowWeight + slow.value());
    } else {
      slow.warmUp(ticks);
      if (delayed == fastDelay) {
        fast.warmUp(ticks);
      } else {
        delayed++;
      }
    }
    if (slow.isReady()) {
      signal.warmUp(fast.value() - slow.value());
    }
  }

  private void write(double[][] lines, int row, double macd) {
    lines[Macd.MACD][row] = macd;
    lines[Macd.SIGNAL][row] = signal.value();
    lines[Macd.HISTOGRAM][row] = macd - signal.value();
  }

  private void smooth(int from, int to, double[][] lines) {
    double[] macdLine = lines[Macd.MACD];
    double[] signalLine = lines[Macd.SIGNAL];
    double[] histogramLine = lines[Macd.HISTOGRAM];
    long[] ticks = column.ticks();
    int shift = column.shift();
    double fastValue = fast.value();
    double slowValue = slow.value();
    double signalValue = signal.value();
    for (int row = from; row < to; row++) {
      double price = (double) (ticks[row + shift] * tickUnits) / divisor;
      fastValue = (price - fastValue) * fastWeight + fastValue;
      slowValue = (price - slowValue) * slowWeight + slowValue;
      double macd = fastValue - slowValue;
      signalValue = (macd - signalValue) * signalWeight + signalValue;
      macdLine[row] = macd;
      signalLine[row] = signalValue;
      histogramLine[row] = macd - signalValue;
    }
    fast.setValue(fastValue);
    slow.setValue(slowValue);
    signal.setValue(signalValue);
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    fast.save(state);
    slow.save(state);
    signal.save(state);
    state.putInt(delayed);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("macd", STATE_VERSION);
    fast.restore(state);
    slow.restore(state);
    signal.restore(state);
    delayed = state.getInt();
  }
}
