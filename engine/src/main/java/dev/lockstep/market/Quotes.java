package dev.lockstep.market;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** The best bid and ask of each instrument of a group, as far as quotes said. */
public final class Quotes {
  private final Instrument[] instruments;
  private final long[] timeNanos;
  private final long[] bidTicks;
  private final long[] askTicks;

  public Quotes(Instrument[] instruments) {
    this.instruments = instruments.clone();
    timeNanos = new long[instruments.length];
    bidTicks = new long[instruments.length];
    askTicks = new long[instruments.length];
  }

  /** Takes one side of a quote; 0 ticks mean that the side is empty. */
  public void set(int instrument, long newTimeNanos, boolean isBid, long ticks) {
    timeNanos[instrument] = newTimeNanos;
    (isBid ? bidTicks : askTicks)[instrument] = ticks;
  }

  public long timeNanos(int instrument) {
    return timeNanos[instrument];
  }

  /** 0 when nobody buys. */
  public long bidTicks(int instrument) {
    return bidTicks[instrument];
  }

  /** 0 when nobody sells. */
  public long askTicks(int instrument) {
    return askTicks[instrument];
  }

  /** The price that is nearest to {@code ticks} and not outside the quote; the bid when crossed. */
  public long inside(int instrument, long ticks) {
    long bid = bidTicks[instrument];
    long ask = askTicks[instrument];
    if (ticks < bid) {
      return bid;
    }
    return ask != 0 && ticks > ask ? Math.max(ask, bid) : ticks;
  }

  double price(int instrument, long ticks) {
    if (ticks == 0) {
      return Double.NaN;
    }
    Instrument terms = instruments[instrument];
    return (double) (ticks * terms.tickSize().units()) / terms.priceDivisor();
  }

  public void save(SnapshotWriter out) {
    out.putLongs(timeNanos, 0, timeNanos.length);
    out.putLongs(bidTicks, 0, bidTicks.length);
    out.putLongs(askTicks, 0, askTicks.length);
  }

  public void restore(SnapshotReader in) {
    in.getLongs(timeNanos, 0);
    in.getLongs(bidTicks, 0);
    in.getLongs(askTicks, 0);
  }
}
