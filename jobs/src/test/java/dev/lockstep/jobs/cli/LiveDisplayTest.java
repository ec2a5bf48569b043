package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.live.LiveStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class LiveDisplayTest {
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter shown = new StringWriter();

  private static LiveStatus status(long records) {
    return new LiveStatus(records, 12, 3, new TreeMap<>(Map.of("cross/AAA", 5L)));
  }

  @Test
  void aLineSaysSpeedLagFillsAndOpenPositions() {
    assertThat(LiveDisplay.line(status(10), 1234.4, 7))
        .isEqualTo("7 s: 1,234 events/s, lag 12, 3 fills, open: cross/AAA 5");
  }

  @Test
  void aFileGetsALineEveryFiveSecondsWithTheSpeedSinceTheLastOne() {
    LiveDisplay display = new LiveDisplay(new PrintWriter(shown, true), false);

    display.show(status(100), 5 * SECOND);
    display.show(status(150), 6 * SECOND);
    display.show(status(1_100), 10 * SECOND);
    display.end();

    assertThat(shown.toString().lines())
        .containsExactly(
            "5 s: 20 events/s, lag 12, 3 fills, open: cross/AAA 5",
            "10 s: 200 events/s, lag 12, 3 fills, open: cross/AAA 5");
  }

  @Test
  void aTerminalGetsOneLineThatIsDrawnAnew() {
    LiveDisplay display = new LiveDisplay(new PrintWriter(shown, true), true);

    display.show(status(100), SECOND);
    display.show(status(200), 2 * SECOND);
    display.end();

    assertThat(shown.toString()).startsWith("\r1 s: 100").contains("\r2 s: 100");
    assertThat(shown.toString().chars().filter(c -> c == 10)).hasSize(1);
  }
}
