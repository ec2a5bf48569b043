package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

final class BollingerCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final int period;
  private final double deviations;
  private final RollingVariance variance;
  private final TickScale scale;

  BollingerCalculation(Bollinger bands, Instrument instrument) {
    period = bands.period();
    deviations = bands.deviations();
    variance = new RollingVariance(bands.source(), period);
    scale = new TickScale(instrument, (long) period * bands.source().divisor());
  }

  @Override
  public int reach() {
    return period;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    double[] upper = lines[Bollinger.UPPER];
    double[] middle = lines[Bollinger.MIDDLE];
    double[] lower = lines[Bollinger.LOWER];
    PriceWindow window = variance.window();
    int row = from;
    while (row < to) {
      int end = variance.advance(series, row, to, upper);
      scale.fill(variance.totals(), scale.isNarrow(window, period), middle, row, end);
      spread(upper, middle, lower, row, end);
      window.blank(upper, row, end);
      window.blank(middle, row, end);
      window.blank(lower, row, end);
      row = end;
    }
  }

  private void spread(double[] upper, double[] middle, double[] lower, int from, int to) {
    double perTick = scale.perTick();
    for (int row = from; row < to; row++) {
      double distance = Math.sqrt(upper[row]) * perTick * deviations;
      lower[row] = middle[row] - distance;
      upper[row] = middle[row] + distance;
    }
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    variance.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("bollinger", STATE_VERSION);
    variance.restore(state);
  }
}
