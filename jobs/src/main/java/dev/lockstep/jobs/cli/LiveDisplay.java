package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.live.LiveStatus;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Shows how a live run goes: one line that is drawn anew on a terminal, else a line at times. */
final class LiveDisplay {
  private static final double NANOS = 1e9;
  private static final long LINE_NANOS = 5_000_000_000L;
  private static final int POSITIONS_MAX = 6;

  private final PrintWriter out;
  private final boolean isTerminal;
  private long lastNanos;
  private long lastRecords;
  private long lastLineNanos;
  private boolean isDrawn;

  LiveDisplay(PrintWriter out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
  }

  /**
   * Shows this.
   *
   * @param elapsedNanos since the run began
   */
  void show(LiveStatus status, long elapsedNanos) {
    if (!isTerminal && elapsedNanos - lastLineNanos < LINE_NANOS) {
      return;
    }
    double seconds = (elapsedNanos - lastNanos) / NANOS;
    double rate = seconds > 0 ? (status.records() - lastRecords) / seconds : 0;
    lastNanos = elapsedNanos;
    lastRecords = status.records();
    lastLineNanos = elapsedNanos;
    String line = line(status, rate, elapsedNanos / NANOS);
    if (isTerminal) {
      String shown = line.substring(0, Math.min(line.length(), Terminal.WIDTH));
      out.print("\r" + shown + " ".repeat(Terminal.WIDTH - shown.length()));
      isDrawn = true;
    } else {
      out.println(line);
    }
    out.flush();
  }

  /** What is printed next begins on a line of its own. */
  void end() {
    if (isDrawn) {
      out.println();
      out.flush();
    }
  }

  static String line(LiveStatus status, double rate, double seconds) {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%.0f s: %s events/s, lag %s, %s, open: ",
                seconds,
                Figures.count(Math.round(rate)),
                Figures.count(status.lag()),
                Figures.count(status.fills(), "fill", "fills")));
    int shown = 0;
    for (Map.Entry<String, Long> position : status.positions().entrySet()) {
      if (shown == POSITIONS_MAX) {
        line.append(", and ").append(status.positions().size() - shown).append(" more");
        break;
      }
      line.append(shown == 0 ? "" : ", ").append(position.getKey()).append(' ');
      line.append(position.getValue());
      shown++;
    }
    return shown == 0 ? line.append("none").toString() : line.toString();
  }
}
