package dev.lockstep.benchmarks.live;

import dev.lockstep.operators.live.LogRecord;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.functions.MapFunction;

/**
 * Turns numbers into prints, each when it is due and never before: the event of a number is due at
 * the beginning plus number times interval, however late the one before it was. When it is due is
 * the event's time, so that whoever sees what comes of it knows how late that is.
 *
 * <p>First each symbol is touched once, at once, when that is asked for.
 */
final class Schedule implements MapFunction<Long, LogRecord> {
  private static final long serialVersionUID = 1;

  // Parking takes so much longer than it is told to.
  private static final long SPIN_NANOS = 100_000;

  // configuration
  private final int symbolCount;
  private final int touchedFirst;
  private final long intervalNanos;

  // runtime state
  private transient Symbols symbols;
  private transient Prints prints;
  private transient long beginNanos;

  /**
   * Round the symbols at a rate.
   *
   * @param symbolCount how many symbols take turns
   * @param touchedFirst how many have one print each before; they are not scheduled
   */
  Schedule(int symbolCount, int touchedFirst, int eventsPerSecond) {
    this.symbolCount = symbolCount;
    this.touchedFirst = touchedFirst;
    intervalNanos = 1_000_000_000L / eventsPerSecond;
  }

  @Override
  public LogRecord map(Long number) {
    if (symbols == null) {
      symbols = new Symbols(Math.max(symbolCount, touchedFirst));
      prints = new Prints(symbols);
      beginNanos = Latencies.nowNanos();
    }
    long turn = number - touchedFirst;
    if (turn < 0) {
      return record(number, number.intValue(), beginNanos);
    }
    if (turn == 0) {
      beginNanos = Latencies.nowNanos();
    }
    long dueNanos = beginNanos + turn * intervalNanos;
    await(dueNanos);
    return record(number, (int) (turn % symbolCount), dueNanos);
  }

  private LogRecord record(long number, int symbol, long timeNanos) {
    prints.next(symbol);
    return new LogRecord(0, number, symbols.key(symbol), prints.frame(symbol, timeNanos));
  }

  private static void await(long dueNanos) {
    long left = dueNanos - Latencies.nowNanos();
    while (left > 0) {
      if (left > 2 * SPIN_NANOS) {
        LockSupport.parkNanos(left - SPIN_NANOS);
      } else {
        Thread.onSpinWait();
      }
      left = dueNanos - Latencies.nowNanos();
    }
  }
}
