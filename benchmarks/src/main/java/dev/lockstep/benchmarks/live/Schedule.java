package dev.lockstep.benchmarks.live;

import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.LogRecord;
import java.io.Serializable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.functions.MapFunction;

/**
 * Turns numbers into prints, round the symbols, each when it is due and never before: the event of
 * a number is due at the beginning plus number times interval, however late the one before it was.
 * When it is due is the event's time, so that whoever sees what comes of it knows how late that is.
 *
 * <p>The first events warm up; then there is a pause, so that what they left to do is not counted,
 * and a new beginning.
 */
final class Schedule implements MapFunction<Long, LogBundle> {
  private static final long serialVersionUID = 1;

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  // Parking takes so much longer than it is told to.
  private static final long SPIN_NANOS = 100_000;

  // configuration
  private final Rate warmUp;
  private final Rate measured;
  private final long warmUpEvents;

  // runtime state
  private transient Symbols symbols;
  private transient Prints prints;
  private transient LogBundle bundle;
  private transient long beginNanos;

  /**
   * Events at two rates.
   *
   * @param warmUp of the first {@code warmUpEvents}
   * @param measured of the others
   */
  Schedule(Rate warmUp, Rate measured, long warmUpEvents) {
    this.warmUp = warmUp;
    this.measured = measured;
    this.warmUpEvents = warmUpEvents;
  }

  /** So many events per second go round so many symbols. */
  record Rate(int symbols, int perSecond) implements Serializable {
    private static final long serialVersionUID = 1;

    long nanos(long events) {
      return events * TimeUnit.SECONDS.toNanos(1) / perSecond;
    }
  }

  @Override
  public LogBundle map(Long number) {
    if (symbols == null) {
      symbols = new Symbols(Math.max(warmUp.symbols(), measured.symbols()));
      prints = new Prints(symbols);
      bundle = new LogBundle();
      beginNanos = Latencies.nowNanos();
    }
    if (number == warmUpEvents) {
      beginNanos = Latencies.nowNanos() + PAUSE_NANOS;
    }
    boolean isWarmUp = number < warmUpEvents;
    Rate rate = isWarmUp ? warmUp : measured;
    long turn = isWarmUp ? number : number - warmUpEvents;
    long dueNanos = beginNanos + rate.nanos(turn);
    await(dueNanos);
    int symbol = (int) (turn % rate.symbols());
    prints.next(symbol);
    bundle.reset(LogBundle.NO_BUCKET);
    bundle.add(new LogRecord(0, number, symbols.key(symbol), prints.frame(symbol, dueNanos)));
    return bundle;
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
