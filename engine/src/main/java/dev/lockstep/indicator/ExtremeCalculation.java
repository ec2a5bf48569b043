package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;

/** {@link Highest} and {@link Lowest}. */
final class ExtremeCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final String name;
  private final RollingExtreme extreme;
  private final SourceColumn column;
  private final long[] extremes = new long[SourceColumn.RUN];
  private final long tickUnits;
  private final double divisor;

  ExtremeCalculation(
      String name, RollingExtreme extreme, PriceSource source, Instrument instrument) {
    this.name = name;
    this.extreme = extreme;
    column = new SourceColumn(source);
    tickUnits = instrument.tickSize().units();
    divisor = instrument.priceDivisor() * source.divisor();
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    double[] line = lines[0];
    int row = from;
    while (row < to) {
      int end = column.load(series, row, to);
      int first = Math.min(end, row + extreme.missing());
      extreme.advance(column.ticks(), row + column.shift(), end + column.shift(), extremes);
      for (int i = row; i < end; i++) {
        line[i] = (double) (extremes[i - row] * tickUnits) / divisor;
      }
      Arrays.fill(line, row, first, Double.NaN);
      row = end;
    }
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    extreme.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion(name, STATE_VERSION);
    extreme.restore(state);
  }
}
