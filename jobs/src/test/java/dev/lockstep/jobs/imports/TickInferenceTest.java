package dev.lockstep.jobs.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.instrument.DecimalSize;
import org.junit.jupiter.api.Test;

final class TickInferenceTest {
  private final TickInference inference = new TickInference();
  private final DecimalText decimal = new DecimalText();

  private void add(String price, String volume) {
    ParsedBar bar = new ParsedBar();
    for (int column = 0; column < ParsedBar.PRICES; column++) {
      assertThat(decimal.parse(price)).isTrue();
      bar.mantissas[column] = decimal.mantissa();
      bar.scales[column] = decimal.scale();
    }
    assertThat(decimal.parse(volume)).isTrue();
    bar.volumeScale = decimal.scale();
    inference.add(bar);
  }

  @Test
  void trailingZerosDoNotCount() {
    add("3.7560075000", "100");
    add("3.75", "100");
    assertThat(inference.tickSize()).isEqualTo(DecimalSize.parse("0.0000001"));
  }

  @Test
  void wholePricesHaveATickOfOne() {
    add("1200", "100");
    assertThat(inference.tickSize()).isEqualTo(DecimalSize.ONE);
  }

  @Test
  void theTickStopsAtTenDecimals() {
    add("95.10857391357421", "1");
    assertThat(inference.tickSize()).isEqualTo(DecimalSize.parse("0.0000000001"));
  }

  @Test
  void theTickStopsBeforePricesHaveTooManyTicks() {
    add("123456789.12345678", "1");
    assertThat(inference.tickSize()).isEqualTo(DecimalSize.parse("0.000001"));
  }

  @Test
  void theLotIsTheDecimalStepOfTheVolumes() {
    add("1", "0.5");
    add("1", "62.874248");
    assertThat(inference.lotSize()).isEqualTo(DecimalSize.parse("0.000001"));
  }

  @Test
  void roundVolumesDoNotMakeALotAboveOne() {
    add("1", "91973000");
    assertThat(inference.lotSize()).isEqualTo(DecimalSize.ONE);
  }
}
