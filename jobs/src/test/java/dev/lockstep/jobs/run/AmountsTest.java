package dev.lockstep.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmountsTest {
  private final Instrument coin =
      new Instrument(
          "COIN",
          DecimalSize.parse("0.00000001"),
          DecimalSize.parse("0.001"),
          "USD",
          1,
          ZoneOffset.UTC);
  private final Instrument future =
      new Instrument(
          "FUT", DecimalSize.parse("0.25"), DecimalSize.parse("100"), "USD", 50, ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0.000001",
    "-1, -0.000001",
    "1500000, 1.5",
    "1000000000000, 1000000",
    "9223372036854775807, 9223372036854.775807",
    "-9223372036854775808, -9223372036854.775808"
  })
  void moneyIsExactWithoutExponentsAndTrailingZeros(long micros, String text) {
    assertThat(Amounts.moneyText(micros)).isEqualTo(text);
  }

  @Test
  void pricesAndQuantitiesAreMultiplesOfTickAndLot() {
    assertThat(Amounts.price(coin, 1_375_218_233_851L)).isEqualTo("13752.18233851");
    assertThat(Amounts.price(coin, 1)).isEqualTo("0.00000001");
    assertThat(Amounts.quantity(coin, 10_000)).isEqualTo("10");
    assertThat(Amounts.price(future, 3)).isEqualTo("0.75");
    assertThat(Amounts.quantity(future, 12)).isEqualTo("1200");
    assertThat(Amounts.quantity(future, -12)).isEqualTo("-1200");
  }
}
