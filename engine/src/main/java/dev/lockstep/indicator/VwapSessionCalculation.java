package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

final class VwapSessionCalculation implements Calculation {
  private static final int STATE_VERSION = 1;

  private final LocalDays days;
  private final long tickUnits;
  private final double divisor;
  private final CompensatedSum amount = new CompensatedSum();
  private final CompensatedSum volume = new CompensatedSum();
  private long session = Long.MIN_VALUE;

  /** The session is known to last until here; asked anew after a restore. */
  private long untilNanos = Long.MIN_VALUE;

  VwapSessionCalculation(Instrument instrument) {
    days = new LocalDays(instrument.timeZone());
    tickUnits = instrument.tickSize().units();
    divisor = instrument.priceDivisor() * PriceSource.TYPICAL.divisor();
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public void advance(Series series, int from, int to, double[][] lines) {
    double[] line = lines[0];
    long[] times = series.timeNanos();
    long[] highs = series.highTicks();
    long[] lows = series.lowTicks();
    long[] closes = series.closeTicks();
    double[] volumes = series.volumes();
    for (int row = from; row < to; row++) {
      if (times[row] >= untilNanos) {
        enterDay(times[row]);
      }
      long ticks = highs[row] + lows[row] + closes[row];
      amount.add((double) (ticks * tickUnits) / divisor * volumes[row]);
      volume.add(volumes[row]);
      double traded = volume.value();
      line[row] = traded > 0 ? amount.value() / traded : Double.NaN;
    }
  }

  private void enterDay(long timeNanos) {
    long day = days.day(timeNanos);
    untilNanos = days.until();
    if (day != session) {
      session = day;
      amount.clear();
      volume.clear();
    }
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    state.putLong(session);
    amount.save(state);
    volume.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("vwap", STATE_VERSION);
    session = state.getLong();
    amount.restore(state);
    volume.restore(state);
  }
}
