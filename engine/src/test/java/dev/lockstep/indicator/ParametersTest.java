package dev.lockstep.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.market.PriceSource;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ParametersTest {
  @Test
  void parametersOutOfRangeAreNamedWithTheirValue() {
    assertRefused(
        () -> new Sma(PriceSource.CLOSE, 0), "sma period must be 1 to 100000 bars, was 0");
    assertRefused(
        () -> new Wma(PriceSource.CLOSE, 2_001), "wma period must be 1 to 2000 bars, was 2001");
    assertRefused(
        () -> new Rsi(PriceSource.CLOSE, 1), "rsi period must be 2 to 100000 bars, was 1");
    assertRefused(
        () -> new Macd(PriceSource.CLOSE, 26, 12, 9),
        "macd fast must be below slow, was 26 with slow 12");
    assertRefused(
        () -> new Stochastic(14, 3, -1), "stochastic slowD must be 1 to 100000 bars, was -1");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void equalSpecificationsAreEqual() {
    assertThat(new Macd(PriceSource.CLOSE, 12, 26, 9))
        .isEqualTo(new Macd(PriceSource.CLOSE, 12, 26, 9));
    assertThat(new Sma(PriceSource.CLOSE, 10)).isNotEqualTo(new Sma(PriceSource.OPEN, 10));
  }

  @Test
  void stateOfAnUnknownVersionIsRefused() {
    Bars bars = Bars.random(1, 10, "0.01", 40);
    for (Indicator indicator : Indicators.all()) {
      SnapshotWriter state = new SnapshotWriter();
      indicator.start(bars.instrument()).save(state);
      byte[] bytes = state.toByteArray();
      bytes[0] = 99;
      assertThatThrownBy(
              () -> indicator.start(bars.instrument()).restore(new SnapshotReader(bytes)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("version 99");
    }
  }
}
