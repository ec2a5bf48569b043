package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

final class StandardDeviationCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final int period;
  private final RollingVariance variance;
  private final double perTick;

  StandardDeviationCalculation(StandardDeviation deviation, Instrument instrument) {
    period = deviation.period();
    variance = new RollingVariance(deviation.source(), period);
    perTick = new TickScale(instrument, (long) period * deviation.source().divisor()).perTick();
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
      int end = variance.advance(series, row, to, line);
      for (int i = row; i < end; i++) {
        line[i] = Math.sqrt(line[i]) * perTick;
      }
      variance.window().blank(line, row, end);
      row = end;
    }
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    variance.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("standard deviation", STATE_VERSION);
    variance.restore(state);
  }
}
