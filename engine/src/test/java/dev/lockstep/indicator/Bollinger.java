package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** Bollinger bands as one indicator, put together as the lines of a setup are. */
record Bollinger(PriceSource source, int period, double deviations) implements Indicator {
  static final int UPPER = 0;
  static final int MIDDLE = 1;
  static final int LOWER = 2;

  @Override
  public String[] lines() {
    return new String[] {"upper", "middle", "lower"};
  }

  @Override
  public Calculation start(Instrument instrument) {
    Calculation middle = new Sma(source, period).start(instrument);
    Calculation deviation = new StandardDeviation(source, period).start(instrument);
    double[][] middleLine = new double[1][];
    double[][] deviationLine = new double[1][];
    return new Calculation() {
      @Override
      public int reach() {
        return Math.max(middle.reach(), deviation.reach());
      }

      @Override
      public void advance(Series series, int from, int to, double[][] lines) {
        middleLine[0] = lines[MIDDLE];
        deviationLine[0] = lines[UPPER];
        middle.advance(series, from, to, middleLine);
        deviation.advance(series, from, to, deviationLine);
        for (int row = from; row < to; row++) {
          double width = lines[UPPER][row] * deviations;
          lines[UPPER][row] = lines[MIDDLE][row] + width;
          lines[LOWER][row] = lines[MIDDLE][row] - width;
        }
      }

      @Override
      public void save(SnapshotWriter state) {
        middle.save(state);
        deviation.save(state);
      }

      @Override
      public void restore(SnapshotReader state) {
        middle.restore(state);
        deviation.restore(state);
      }
    };
  }
}
