package dev.lockstep.jobs.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.Times;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeFormatTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    "2010-01-04, 2010-01-04T00:00:00Z",
    "2010-01-04T09:30, 2010-01-04T09:30:00Z",
    "2010-01-04 09:30:15, 2010-01-04T09:30:15Z",
    "2010-01-04 09:30:15.123456789, 2010-01-04T09:30:15.123456789Z",
    "2010-01-04T09:30:00Z, 2010-01-04T09:30:00Z",
    "2010-01-04 09:30:00+08:00, 2010-01-04T01:30:00Z",
    "2010-01-04T09:30:00 -05:00, 2010-01-04T14:30:00Z",
    "' 2010-01-04 ', 2010-01-04T00:00:00Z",
    "1969-12-31, 1969-12-31T00:00:00Z"
  })
  void isoTimes(String text, String expected) {
    assertThat(Times.text(TimeFormat.of("iso", UTC).nanos(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "2010",
        "2010-13-01",
        "2010-02-30",
        "20100104",
        "2010/01/04",
        "2010-01-04x",
        "2010-01-04T25:00",
        "2010-01-04T",
        "1262563200",
        "0001-01-01",
        "9999-12-31"
      })
  void whatIsNoIsoTimeIsInvalid(String text) {
    assertThat(TimeFormat.of("iso", UTC).nanos(text)).isEqualTo(TimeFormat.INVALID);
  }

  @Test
  void localTimesAreOfTheZone() {
    TimeFormat format = TimeFormat.of("iso", NEW_YORK);
    assertThat(Times.text(format.nanos("2010-01-04"))).isEqualTo("2010-01-04T05:00:00Z");
    assertThat(Times.text(format.nanos("2010-07-06"))).isEqualTo("2010-07-06T04:00:00Z");
    assertThat(Times.text(format.nanos("2010-07-06T09:30:00Z"))).isEqualTo("2010-07-06T09:30:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "epoch-seconds, 1262563200, 2010-01-04T00:00:00Z",
    "epoch-seconds, 1262563200.5, 2010-01-04T00:00:00.500Z",
    "epoch-seconds, 1.2625632e9, 2010-01-04T00:00:00Z",
    "epoch-millis, 1420070400123, 2015-01-01T00:00:00.123Z",
    "epoch-micros, 1420070400123456, 2015-01-01T00:00:00.123456Z",
    "epoch-nanos, 1420070400123456789, 2015-01-01T00:00:00.123456789Z"
  })
  void epochTimes(String format, String text, String expected) {
    assertThat(Times.text(TimeFormat.of(format, UTC).nanos(text))).isEqualTo(expected);
  }

  @Test
  void epochTimesOutOfRangeAreInvalid() {
    TimeFormat format = TimeFormat.of("epoch-seconds", UTC);
    assertThat(format.nanos("1420070400000")).isEqualTo(TimeFormat.INVALID);
    assertThat(format.nanos("2015-01-01")).isEqualTo(TimeFormat.INVALID);
  }

  @Test
  void patternsOfDatesAndTimes() {
    assertThat(Times.text(TimeFormat.of("yyyyMMdd", UTC).nanos("20100104")))
        .isEqualTo("2010-01-04T00:00:00Z");
    assertThat(Times.text(TimeFormat.of("yyyyMMdd HHmm", NEW_YORK).nanos("20100104 0930")))
        .isEqualTo("2010-01-04T14:30:00Z");
    assertThat(Times.text(TimeFormat.of("d-MMM-yyyy", UTC).nanos("4-Jan-2010")))
        .isEqualTo("2010-01-04T00:00:00Z");
    assertThat(TimeFormat.of("yyyyMMdd", UTC).nanos("2010-01-04")).isEqualTo(TimeFormat.INVALID);
  }

  @Test
  void aPatternThatIsNoneIsAUsersMistake() {
    assertThatThrownBy(() -> TimeFormat.of("epoch-years", UTC))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("was epoch-years");
  }

  @Test
  void binanceTimesAreMillisecondsOrMicrosecondsByTheirSize() {
    TimeFormat format = InputFormat.BINANCE.timeFormat(UTC);
    assertThat(Times.text(format.nanos("1704067200000"))).isEqualTo("2024-01-01T00:00:00Z");
    assertThat(Times.text(format.nanos("1735689600000000"))).isEqualTo("2025-01-01T00:00:00Z");
  }
}
