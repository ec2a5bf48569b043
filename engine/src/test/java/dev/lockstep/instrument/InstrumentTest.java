package dev.lockstep.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class InstrumentTest {
  static Instrument instrument(String tick, String lot, long multiplier) {
    return new Instrument(
        "ABC", DecimalSize.parse(tick), DecimalSize.parse(lot), "USD", multiplier, ZoneOffset.UTC);
  }

  @Test
  void amountIsTicksTimesLotsTimesMultiplier() {
    // 123 ticks of 0.05 are 6.15; 2 lots of 100, 10 currency units each: 12,300.
    assertThat(instrument("0.05", "100", 10).amountMicros(123, 2)).isEqualTo(12_300_000_000L);
    assertThat(instrument("0.05", "100", 10).amountMicros(123, -2)).isEqualTo(-12_300_000_000L);
    assertThat(instrument("0.05", "100", 10).amountMicros(0, 2)).isZero();
  }

  @Test
  void amountsBelowAMicroAreRoundedHalfToEven() {
    // One tick of 10^-8 for a lot of 0.5 is worth a two-hundredth of a micro.
    Instrument tiny = instrument("0.00000001", "0.5", 1);

    assertThat(tiny.amountMicros(100, 1)).isZero();
    assertThat(tiny.amountMicros(300, 1)).isEqualTo(2);
    assertThat(tiny.amountMicros(500, 1)).isEqualTo(2);
    assertThat(tiny.amountMicros(501, 1)).isEqualTo(3);
  }

  @Test
  void pricesAreWhatTheDecimalTextParsesTo() {
    assertThat(instrument("0.01", "1", 1).price(12_345)).isEqualTo(123.45);
    assertThat(instrument("0.05", "1", 1).price(3)).isEqualTo(0.15);
    assertThat(instrument("25", "1", 1).price(3)).isEqualTo(75);
    assertThat(instrument("0.01", "1", 1).priceDivisor()).isEqualTo(100);
  }

  @Test
  void nearestTicksAreRoundedHalfToEven() {
    assertThat(instrument("0.01", "1", 1).nearestTicks(123.45)).isEqualTo(12_345);
    assertThat(instrument("0.5", "1", 1).nearestTicks(1.25)).isEqualTo(2);
    assertThat(instrument("0.5", "1", 1).nearestTicks(1.75)).isEqualTo(4);
    assertThat(instrument("0.5", "1", 1).nearestTicks(-1.2)).isEqualTo(-2);
  }

  @Test
  void priceThatIsNoNumberOrTooLargeIsRefusedByName() {
    assertThatThrownBy(() -> instrument("0.01", "1", 1).nearestTicks(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("price must be a number of ticks below 2^62, was NaN (symbol ABC)");
    assertThatThrownBy(() -> instrument("0.01", "1", 1).nearestTicks(1e18))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 1.0E18");
  }

  @Test
  void quantitiesAreLotsTimesLotSize() {
    assertThat(instrument("0.01", "100", 1).quantity(3)).isEqualTo(300);
    assertThat(instrument("0.01", "0.001", 1).quantity(3)).isEqualTo(0.003);
    assertThat(instrument("0.01", "100", 1).wholeLots(399.9)).isEqualTo(3);
    assertThat(instrument("0.01", "0.1", 1).wholeLots(0.3)).isEqualTo(3);
    assertThat(instrument("0.01", "0.1", 1).wholeLots(0.29999)).isEqualTo(2);
  }

  @Test
  void lotsForIsTheExactFloorNextToAWholeNumber() {
    Instrument cents = instrument("0.01", "1", 1);

    // 95% of 1,000 buys exactly 95 at 10.00; a micro less, or a tick more, does not.
    assertThat(cents.lotsFor(1_000_000_000, 950_000_000, 1_000)).isEqualTo(95);
    assertThat(cents.lotsFor(999_999_999, 950_000_000, 1_000)).isEqualTo(94);
    assertThat(cents.lotsFor(1_000_000_000, 949_999_999, 1_000)).isEqualTo(94);
    assertThat(cents.lotsFor(1_000_000_000, 950_000_000, 1_001)).isEqualTo(94);
  }

  @Test
  void nothingBuysNothing() {
    Instrument cents = instrument("0.01", "1", 1);

    assertThat(cents.lotsFor(0, 1, 1)).isZero();
    assertThat(cents.lotsFor(-5, 1, 1)).isZero();
    assertThat(cents.lotsFor(5, 0, 1)).isZero();
    assertThat(cents.lotsFor(5, 1, 0)).isZero();
  }

  @Test
  void symbolAndMultiplierAreChecked() {
    assertThatThrownBy(() -> instrument("1", "1", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("multiplier must be > 0, was 0 (symbol ABC)");
    assertThatThrownBy(
            () -> new Instrument(" ", DecimalSize.ONE, DecimalSize.ONE, "USD", 1, ZoneOffset.UTC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("symbol must not be blank");
  }

  @Test
  void equalInstrumentsAreEqualInEveryPart() {
    Instrument one = instrument("0.01", "1", 1);

    assertThat(one)
        .isEqualTo(instrument("0.010", "1.0", 1))
        .hasSameHashCodeAs(instrument("0.01", "1", 1));
    assertThat(one).isNotEqualTo(instrument("0.02", "1", 1));
    assertThat(one).isNotEqualTo(instrument("0.01", "2", 1));
    assertThat(one).isNotEqualTo(instrument("0.01", "1", 2));
    assertThat(one).isNotEqualTo("ABC");
    assertThat(one)
        .isNotEqualTo(
            new Instrument("ABC", one.tickSize(), one.lotSize(), "EUR", 1, ZoneOffset.UTC));
    assertThat(one)
        .isNotEqualTo(
            new Instrument(
                "ABC", one.tickSize(), one.lotSize(), "USD", 1, ZoneId.of("Europe/Berlin")));
    assertThat(one)
        .isNotEqualTo(
            new Instrument("ABD", one.tickSize(), one.lotSize(), "USD", 1, ZoneOffset.UTC));
    assertThat(one).hasToString("ABC (tick 0.01, lot 1, USD)");
  }

  @Test
  void instrumentSaysWhatItWasMadeOf() {
    Instrument one = instrument("0.05", "100", 7);

    assertThat(one.symbol()).isEqualTo("ABC");
    assertThat(one.tickSize()).isEqualTo(new DecimalSize(5, 2));
    assertThat(one.lotSize()).isEqualTo(new DecimalSize(100, 0));
    assertThat(one.currency()).isEqualTo("USD");
    assertThat(one.multiplier()).isEqualTo(7);
    assertThat(one.timeZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(one.microsPerTickLot()).isEqualTo(35_000_000);
  }
}
