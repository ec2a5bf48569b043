package dev.lockstep.engine;

import dev.lockstep.engine.Events.Row;
import java.util.SplittableRandom;

/** Random walks with gaps, silent bars, missing bars and days of different lengths. */
final class RandomMarket {
  private static final long HOUR = 60 * Events.MINUTE;

  private final SplittableRandom random;
  private final long[] lastTicks;
  private long timeNanos = 20 * Events.DAY;

  private RandomMarket(SplittableRandom random, int instruments) {
    this.random = random;
    lastTicks = new long[instruments];
    for (int i = 0; i < instruments; i++) {
      lastTicks[i] = 200L + random.nextInt(2_000);
    }
  }

  /** About {@code count} bars; those of equal time are in the order of their instruments. */
  static Events bars(SplittableRandom random, int instruments, int count) {
    RandomMarket market = new RandomMarket(random, instruments);
    Events events = Events.bars();
    while (events.size() < count) {
      market.moveOn();
      for (int i = 0; i < instruments; i++) {
        if (instruments == 1 || random.nextInt(5) > 0) {
          events.add(market.bar(i));
        }
      }
    }
    return events;
  }

  static Events prints(SplittableRandom random, int instruments, int count) {
    RandomMarket market = new RandomMarket(random, instruments);
    Events events = Events.prints();
    while (events.size() < count) {
      if (random.nextInt(3) > 0) {
        market.moveOn();
      }
      int instrument = random.nextInt(instruments);
      long price = market.next(instrument, 10);
      events.add(market.row(instrument, price, price, price, price));
    }
    return events;
  }

  private void moveOn() {
    timeNanos +=
        random.nextInt(6) == 0 ? random.nextLong(3 * Events.DAY) : 1 + random.nextLong(HOUR);
  }

  private Row bar(int instrument) {
    long open = next(instrument, random.nextInt(8) == 0 ? 60 : 4);
    long high = open;
    long low = open;
    long close = open;
    int moves = random.nextInt(6);
    for (int i = 0; i < moves; i++) {
      close = next(instrument, 20);
      high = Math.max(high, close);
      low = Math.min(low, close);
    }
    return row(instrument, open, high, low, close);
  }

  private Row row(int instrument, long open, long high, long low, long close) {
    double volume = random.nextInt(7) == 0 ? 0 : random.nextInt(40_000) / 100.0;
    return new Row(instrument, timeNanos, open, high, low, close, volume);
  }

  private long next(int instrument, int most) {
    long step = random.nextLong(2L * most + 1) - most;
    lastTicks[instrument] = Math.max(100, lastTicks[instrument] + step);
    return lastTicks[instrument];
  }
}
