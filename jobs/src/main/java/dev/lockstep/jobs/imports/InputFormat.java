package dev.lockstep.jobs.imports;

import java.time.ZoneId;

/** The forms of file that import knows. */
public enum InputFormat {
  /** A header with time, open, high, low, close, volume, unless mapped. */
  CSV(true),
  /** Date,Open,High,Low,Close,Adj Close,Volume; the close is the unadjusted one unless mapped. */
  YAHOO(true),
  /** Binance klines: no header (one is skipped), open time in milli- or microseconds first. */
  BINANCE(false);

  private final boolean headed;

  InputFormat(boolean headed) {
    this.headed = headed;
  }

  /** Whether the first row of a file names its columns. */
  boolean isHeaded() {
    return headed;
  }

  String columnName(BarColumn column) {
    return switch (this) {
      case CSV -> column.key();
      case YAHOO -> column == BarColumn.TIME ? "Date" : column.title();
      case BINANCE -> "#" + (column.position() + 1);
    };
  }

  /** The format of times when the user names none. */
  public TimeFormat timeFormat(ZoneId zone) {
    return this == BINANCE ? new BinanceTimeFormat() : new IsoTimeFormat(zone);
  }
}
