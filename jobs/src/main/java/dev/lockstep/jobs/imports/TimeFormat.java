package dev.lockstep.jobs.imports;

import dev.lockstep.jobs.UserError;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How the times of a file are written. */
public interface TimeFormat {
  /** What {@link #nanos} gives for text that is no time. */
  long INVALID = Long.MIN_VALUE;

  /** Nanoseconds since 1970 UTC, or {@link #INVALID}. */
  long nanos(String text);

  /**
   * The format with a name: {@code iso}, {@code epoch-seconds}, {@code epoch-millis}, {@code
   * epoch-micros}, {@code epoch-nanos}, or a pattern of {@link DateTimeFormatter}.
   *
   * @param zone of times that do not say theirs
   */
  static TimeFormat of(String name, ZoneId zone) {
    return switch (name) {
      case "iso" -> new IsoTimeFormat(zone);
      case "epoch-seconds" -> new EpochTimeFormat(TimeUnit.SECONDS);
      case "epoch-millis" -> new EpochTimeFormat(TimeUnit.MILLISECONDS);
      case "epoch-micros" -> new EpochTimeFormat(TimeUnit.MICROSECONDS);
      case "epoch-nanos" -> new EpochTimeFormat(TimeUnit.NANOSECONDS);
      default -> pattern(name, zone);
    };
  }

  private static TimeFormat pattern(String pattern, ZoneId zone) {
    try {
      return new PatternTimeFormat(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH), zone);
    } catch (IllegalArgumentException e) {
      throw new UserError(
          "time format must be iso, epoch-seconds, epoch-millis, epoch-micros, epoch-nanos or a"
              + " pattern such as \"yyyyMMdd HHmm\", was "
              + pattern,
          e);
    }
  }
}
