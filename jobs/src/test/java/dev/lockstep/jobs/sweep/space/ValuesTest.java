package dev.lockstep.jobs.sweep.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ranges, lists and choices stand for. */
final class ValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5..7 | 5 6 7",
        "5..20:5 | 5 10 15 20",
        "5..22:5 | 5 10 15 20",
        "7..7 | 7",
        "7..7:-3 | 7",
        "20..5:-5 | 20 15 10 5",
        "20..6:-5 | 20 15 10",
        "-2..2 | -2 -1 0 1 2",
        "1e1..30:1e1 | 10 20 30",
        "1..1000:*10 | 1 10 100 1000",
        "5..40:*1.5 | 5 8 11 17 25 38",
        "1..4:*1.2 | 1 2 3 4",
        "100..1:*0.1 | 100 10 1",
        "1..1000:log4 | 1 10 100 1000",
        "1..5:log20 | 1 2 3 4 5",
        "9000000000000000000..9000000000000000002 | 9000000000000000000 9000000000000000001"
            + " 9000000000000000002",
        "3,1,2 | 3 1 2",
        "1,5..15:5, 100..300:*3 | 1 5 10 15 100 300",
        "+4, 5.0 , 6e0 | 4 5 6"
      })
  void wholeNumbers(String text, String expected) {
    assertThat(Spaces.values(Search.grid(), "count", text)).containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.1..0.5:0.1 | 0.1 0.2 0.3 0.4 0.5",
        "0.10..0.30:0.10 | 0.1 0.2 0.3",
        "0..1:0.25 | 0 0.25 0.5 0.75 1",
        "1..0:-0.5 | 1 0.5 0",
        "-0.2..-0.1:0.05 | -0.2 -0.15 -0.1",
        "0.01..1:*3 | 0.01 0.03 0.09 0.27 0.81",
        "0.001..1:log4 | 0.001 0.01 0.1 1",
        "0.1..10:log3 | 0.1 1 10",
        "1e-20,0.5,3E4 | 1E-20 0.5 30000",
        "0.50 | 0.5"
      })
  void decimalsAreExactAndHaveNoTrailingZeros(String text, String expected) {
    assertThat(Spaces.values(Search.grid(), "ratio", text)).containsExactly(expected.split(" "));
  }

  @Test
  void aThousandStepsDoNotDrift() {
    List<String> values = Spaces.values(Search.grid(), "ratio", "0..1:0.001");

    assertThat(values).hasSize(1001).contains("0.3", "0.7", "0.999");
    assertThat(values.get(1000)).isEqualTo("1");
  }

  @Test
  void choicesAreWrittenOutOrAllOfThem() {
    assertThat(Spaces.values(Search.grid(), "pace", "VERY-FAST,slow"))
        .containsExactly("very-fast", "slow");
    assertThat(Spaces.values(Search.grid(), "pace", "*"))
        .containsExactly("slow", "fast", "very-fast");
    assertThat(Spaces.values(Search.grid(), "on", "*")).containsExactly("true", "false");
    assertThat(Spaces.values(Search.grid(), "on", "true")).containsExactly("true");
  }

  @Test
  void textsAreNoRangesAndMayBeEmpty() {
    assertThat(Spaces.values(Search.grid(), "note", "a..b:c,*")).containsExactly("a..b:c", "*");
    assertThat(Spaces.values(Search.grid(), "note", "")).containsExactly("");
    assertThat(Spaces.values(Search.grid(), "note", "x=1")).containsExactly("x=1");
  }

  @Test
  void decimalRangesWithoutStepsAreDenseInASearch() {
    List<String> values = Spaces.values(Search.random(2000, 3), "ratio", "0.5..0.7");

    assertThat(values).doesNotHaveDuplicates().hasSize(2000);
    assertThat(values.stream().map(BigDecimal::new))
        .allMatch(value -> value.doubleValue() >= 0.5 && value.doubleValue() <= 0.7)
        .allMatch(value -> value.scale() <= 9);
    assertThat(mean(values)).isBetween(0.59, 0.61);
  }

  @Test
  void logarithmicRangesAreEvenInTheLogarithm() {
    List<String> decimals = Spaces.values(Search.sobol(1024, 3), "ratio", "0.001..1000:log");
    List<String> wholes = Spaces.values(Search.random(300, 3), "count", "1..1000000:log");

    assertThat(decimals.stream().filter(text -> Double.parseDouble(text) < 1).count())
        .isBetween(500L, 524L);
    assertThat(wholes).doesNotHaveDuplicates();
    assertThat(wholes.stream().filter(text -> text.length() <= 3).count()).isBetween(110L, 180L);
  }

  @Test
  void logarithmicValuesRiseFromOneBoundToTheOther() {
    LogarithmicValues values =
        LogarithmicValues.dense(new BigDecimal("0.123456789123"), new BigDecimal("0.2"));
    int size = values.size();

    assertThat(values.text(0)).isEqualTo("0.123456789123");
    assertThat(values.text(size - 1)).isEqualTo("0.2");
    assertThat(IntStream.range(0, 1000).mapToObj(i -> values.number(i * (size / 1000))))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static double mean(List<String> values) {
    return values.stream().mapToDouble(Double::parseDouble).average().orElseThrow();
  }
}
