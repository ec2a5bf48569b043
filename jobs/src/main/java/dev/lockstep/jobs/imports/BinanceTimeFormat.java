package dev.lockstep.jobs.imports;

import java.util.concurrent.TimeUnit;

/** Epoch times of Binance files: milliseconds until 2024, microseconds in newer spot files. */
final class BinanceTimeFormat implements TimeFormat {
  /** In milliseconds this is the year 5138, in microseconds 1973. */
  private static final long LEAST_MICROS = 100_000_000_000_000L;

  private final EpochTimeFormat millis = new EpochTimeFormat(TimeUnit.MILLISECONDS);
  private final EpochTimeFormat micros = new EpochTimeFormat(TimeUnit.MICROSECONDS);
  private final DecimalText number = new DecimalText();

  @Override
  public long nanos(String text) {
    if (!number.parse(text)) {
      return INVALID;
    }
    return number.toDouble() >= LEAST_MICROS ? micros.nanos(text) : millis.nanos(text);
  }
}
