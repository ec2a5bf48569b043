package dev.lockstep.jobs.kafka.tail;

import dev.lockstep.jobs.dataset.Times;
import java.math.BigDecimal;
import java.util.Locale;

/** An event as one line for people. */
final class TextLine implements Line {
  private static final String NO_TIME = "-";

  private final StringBuilder line = new StringBuilder();

  @Override
  public void begin(long timeNanos, String subject, String kind) {
    line.setLength(0);
    String time = timeNanos > 0 ? Times.text(timeNanos) : NO_TIME;
    line.append(String.format(Locale.ROOT, "%-24s  %-10s %-14s", time, subject, kind));
  }

  @Override
  public void text(String name, String value) {
    line.append(' ').append(name).append('=');
    line.append(value.indexOf(' ') < 0 ? value : '"' + value + '"');
  }

  @Override
  public void number(String name, long value) {
    line.append(' ').append(name).append('=').append(value);
  }

  @Override
  public void decimal(String name, BigDecimal value) {
    line.append(' ').append(name).append('=').append(value.toPlainString());
  }

  @Override
  public String toString() {
    return line.toString().stripTrailing();
  }
}
