package dev.lockstep.indicator;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.PriceSource;
import dev.lockstep.market.Series;
import java.time.ZoneId;

/** A history of bars as columns, for tests. */
final class Bars {
  static final long MINUTE_NANOS = 60_000_000_000L;

  private final String name;
  private final Instrument instrument;
  private final long[] timeNanos;
  private final long[] openTicks;
  private final long[] highTicks;
  private final long[] lowTicks;
  private final long[] closeTicks;
  private final double[] volumes;

  /** Bars of zeros, to be filled in. */
  Bars(String name, Instrument instrument, int rows) {
    this.name = name;
    this.instrument = instrument;
    timeNanos = new long[rows];
    openTicks = new long[rows];
    highTicks = new long[rows];
    lowTicks = new long[rows];
    closeTicks = new long[rows];
    volumes = new double[rows];
  }

  static Instrument instrument(String tickSize, String zone) {
    return new Instrument(
        "TEST", DecimalSize.parse(tickSize), DecimalSize.ONE, "USD", 1, ZoneId.of(zone));
  }

  /** Minute bars that wander around a price, with calm, wild and flat stretches. */
  static Bars random(long seed, int rows, String tickSize, double price) {
    return random(seed, rows, instrument(tickSize, "UTC"), price);
  }

  static Bars random(long seed, int rows, Instrument instrument, double price) {
    Bars bars = new Bars("seed " + seed + ", " + instrument, instrument, rows);
    RandomBars random = new RandomBars(seed, instrument.nearestTicks(price));
    for (int row = 0; row < rows; row++) {
      random.next();
      bars.timeNanos[row] = row * MINUTE_NANOS;
      bars.openTicks[row] = random.openTicks;
      bars.highTicks[row] = random.highTicks;
      bars.lowTicks[row] = random.lowTicks;
      bars.closeTicks[row] = random.closeTicks;
      bars.volumes[row] = random.volume;
    }
    return bars;
  }

  /** Bars of one price each. */
  static Bars ofCloses(Instrument instrument, long... ticks) {
    Bars bars = new Bars("given closes", instrument, ticks.length);
    for (int row = 0; row < ticks.length; row++) {
      bars.timeNanos[row] = row * MINUTE_NANOS;
      bars.openTicks[row] = ticks[row];
      bars.highTicks[row] = ticks[row];
      bars.lowTicks[row] = ticks[row];
      bars.closeTicks[row] = ticks[row];
      bars.volumes[row] = 1;
    }
    return bars;
  }

  int rows() {
    return timeNanos.length;
  }

  Bars part(int from, int to) {
    Bars part = new Bars(name, instrument, to - from);
    System.arraycopy(timeNanos, from, part.timeNanos, 0, to - from);
    System.arraycopy(openTicks, from, part.openTicks, 0, to - from);
    System.arraycopy(highTicks, from, part.highTicks, 0, to - from);
    System.arraycopy(lowTicks, from, part.lowTicks, 0, to - from);
    System.arraycopy(closeTicks, from, part.closeTicks, 0, to - from);
    System.arraycopy(volumes, from, part.volumes, 0, to - from);
    return part;
  }

  /** All rows in a series that holds them at once. */
  Series series() {
    Series series = new Series(instrument, 0, 0, rows());
    series.append(block(0, rows()), 0, rows());
    return series;
  }

  Block block(int from, int to) {
    Block block = new Block(Math.max(1, to - from));
    block.clear(EventKind.BAR);
    for (int row = from; row < to; row++) {
      block.addBar(
          timeNanos[row],
          openTicks[row],
          highTicks[row],
          lowTicks[row],
          closeTicks[row],
          volumes[row]);
    }
    return block;
  }

  /** Prices of a source as doubles, which is what TA-Lib takes. */
  double[] prices(PriceSource source) {
    Series series = series();
    double[] prices = new double[rows()];
    for (int row = 0; row < prices.length; row++) {
      prices[row] = series.price(source, row);
    }
    return prices;
  }

  String name() {
    return name;
  }

  Instrument instrument() {
    return instrument;
  }

  long[] timeNanos() {
    return timeNanos;
  }

  long[] openTicks() {
    return openTicks;
  }

  long[] highTicks() {
    return highTicks;
  }

  long[] lowTicks() {
    return lowTicks;
  }

  long[] closeTicks() {
    return closeTicks;
  }

  double[] volumes() {
    return volumes;
  }
}
