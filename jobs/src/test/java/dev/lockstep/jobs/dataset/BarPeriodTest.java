package dev.lockstep.jobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.UserError;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BarPeriodTest {
  @Test
  void lengthsFollowTheUnit() {
    assertThat(BarPeriod.parse("5s").nanos()).isEqualTo(TimeUnit.SECONDS.toNanos(5));
    assertThat(BarPeriod.parse("1m").nanos()).isEqualTo(TimeUnit.MINUTES.toNanos(1));
    assertThat(BarPeriod.parse("4h").nanos()).isEqualTo(TimeUnit.HOURS.toNanos(4));
    assertThat(BarPeriod.parse("1d").nanos()).isEqualTo(TimeUnit.DAYS.toNanos(1));
    assertThat(BarPeriod.parse("1w").nanos()).isEqualTo(TimeUnit.DAYS.toNanos(7));
  }

  @Test
  void textIsReadBack() {
    assertThat(BarPeriod.parse("15m")).hasToString("15m").isEqualTo(new BarPeriod(15, 'm'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "d", "0d", "-1d", "1M", "1.5h", "1 d", "1x", "999999s"})
  void anythingElseIsAUsersMistake(String text) {
    assertThatThrownBy(() -> BarPeriod.parse(text))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("was " + text);
  }
}
