package dev.lockstep.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParameterSchemaTest {
  /** One parameter of every kind. */
  record Everything(
      @Parameter(value = "bars", min = 1, max = 100) int period,
      @Parameter(value = "a count", min = 0, byDefault = "7") long count,
      @Parameter(value = "a fraction", min = 0, max = 1, byDefault = "0.95") double fraction,
      @Parameter(value = "whether", byDefault = "false") boolean enabled,
      @Parameter(value = "a unit of time", byDefault = "seconds") TimeUnit unit,
      @Parameter(value = "a label", byDefault = "none") String label,
      @Parameter(value = "at most", max = 2.5, byDefault = "1") double level) {}

  /** Nothing is said about its components. */
  record Bare(double ratio, String text) {}

  /** Components that must fit together. */
  record Crossed(@Parameter("low") int low, @Parameter("high") int high) {
    Crossed {
      if (low >= high) {
        throw new IllegalArgumentException("low must be < high, was " + low + " and " + high);
      }
    }
  }

  /** A defect of its author. */
  record Broken(@Parameter("x") int x) {
    Broken {
      if (x > 0) {
        throw new IllegalStateException("oops");
      }
    }
  }

  record None() {}

  /** A type that no parameter has. */
  record Unsupported(@Parameter("names") List<String> names) {}

  private static final ParameterSchema<Everything> SCHEMA = new ParameterSchema<>(Everything.class);

  private static Everything read(String... namesAndValues) {
    Map<String, String> values = new HashMap<>(Map.of("period", "10"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return SCHEMA.read("my-rule", values);
  }

  @Test
  void missingValuesAreTheDefaults() {
    assertThat(read()).isEqualTo(new Everything(10, 7, 0.95, false, TimeUnit.SECONDS, "none", 1));
  }

  @Test
  void valuesAreReadAsTheirTypes() {
    assertThat(
            read(
                "count",
                " 8 ",
                "fraction",
                "1e-1",
                "enabled",
                "true",
                "unit",
                "DAYS",
                "label",
                " a b ",
                "level",
                "-3"))
        .isEqualTo(new Everything(10, 8, 0.1, true, TimeUnit.DAYS, "a b", -3));
    assertThat(read("period", "10.0").period()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "period   | 0     | a whole number from 1 to 100",
        "period   | 101   | a whole number from 1 to 100",
        "period   | 1.5   | a whole number from 1 to 100",
        "period   | ten   | a whole number from 1 to 100",
        "period   | 99999999999 | a whole number from 1 to 100",
        "count    | -1    | a whole number >= 0 (default 7)",
        "count    | 9e99  | a whole number >= 0 (default 7)",
        "fraction | 1.01  | a number from 0 to 1 (default 0.95)",
        "fraction | NaN   | a number from 0 to 1 (default 0.95)",
        "fraction | x     | a number from 0 to 1 (default 0.95)",
        "level    | 2.6   | a number <= 2.5 (default 1)",
        "enabled  | yes   | true or false (default false)",
      })
  void badValueIsOneLineWithNameTypeRangeAndDefault(String name, String value, String expected) {
    assertThatThrownBy(() -> read(name, value))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessage("my-rule: parameter " + name + " must be " + expected + ", was " + value);
  }

  @Test
  void badChoiceNamesTheChoices() {
    assertThatThrownBy(() -> read("unit", "weeks"))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessage(
            "my-rule: parameter unit must be one of nanoseconds, microseconds, milliseconds,"
                + " seconds, minutes, hours, days (default seconds), was weeks");
  }

  @Test
  void missingValueIsOneLineWithNameTypeAndRange() {
    assertThatThrownBy(() -> SCHEMA.read("my-rule", Map.of()))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessage("my-rule needs parameter period: a whole number from 1 to 100");
    assertThatThrownBy(() -> SCHEMA.read("my-rule", Map.of("period", " ")))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessage("my-rule needs parameter period: a whole number from 1 to 100");
  }

  @Test
  void unknownNameIsOneLineWithTheNamesThereAre() {
    assertThatThrownBy(() -> read("periode", "5"))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessage(
            "my-rule has no parameter periode; it has period, count, fraction, enabled, unit,"
                + " label, level");
    assertThatThrownBy(() -> new ParameterSchema<>(None.class).read("my-rule", Map.of("a", "1")))
        .hasMessage("my-rule has no parameter a; it has none");
  }

  @Test
  void componentsThatDoNotFitTogetherGiveTheMessageOfTheRecord() {
    ParameterSchema<Crossed> schema = new ParameterSchema<>(Crossed.class);

    assertThat(schema.read("my-rule", Map.of("low", "1", "high", "2")))
        .isEqualTo(new Crossed(1, 2));
    assertThatThrownBy(() -> schema.read("my-rule", Map.of("low", "2", "high", "2")))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessage("my-rule: low must be < high, was 2 and 2");
  }

  @Test
  void otherFailureOfTheRecordIsADefect() {
    assertThatThrownBy(() -> new ParameterSchema<>(Broken.class).read("my-rule", Map.of("x", "1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("parameters of my-rule failed")
        .hasRootCauseMessage("oops");
  }

  @Test
  void componentsWithoutAnnotationAreRequiredAndFree() {
    ParameterSchema<Bare> schema = new ParameterSchema<>(Bare.class);

    assertThat(schema.read("my-rule", Map.of("ratio", "-5e9", "text", "")))
        .isEqualTo(new Bare(-5e9, ""));
    assertThatThrownBy(() -> schema.read("my-rule", Map.of("text", "a")))
        .hasMessage("my-rule needs parameter ratio: a number");
    assertThatThrownBy(() -> schema.read("my-rule", Map.of("ratio", "1")))
        .hasMessage("my-rule needs parameter text: a text");
  }

  @Test
  void componentOfAnotherTypeIsRefusedByName() {
    assertThatThrownBy(() -> new ParameterSchema<>(Unsupported.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "parameter names must be int, long, double, boolean, String or an enum, was"
                + " java.util.List");
  }

  @Test
  void fieldsDescribeThemselves() {
    assertThat(SCHEMA.fields())
        .extracting(
            ParameterField::name,
            ParameterField::typeName,
            ParameterField::range,
            ParameterField::byDefault,
            ParameterField::description)
        .startsWith(
            tuple("period", "whole number", "from 1 to 100", "", "bars"),
            tuple("count", "whole number", ">= 0", "7", "a count"))
        .endsWith(
            tuple("label", "text", "", "none", "a label"),
            tuple("level", "number", "<= 2.5", "1", "at most"));
  }
}
