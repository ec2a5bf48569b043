package dev.lockstep.jobs.sweep.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake is one line that names the value and says what to write. */
final class ParameterMistakesTest {
  private static final String SMA_CROSS_HAS =
      "sma-cross has fast, slow, allocation, quantity, tolerance";
  private static final String FAST_MUST_BE =
      "sma-cross: parameter fast must be a whole number from 1 to 100000 (default 10), was ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fast=5..50:0 | steps of 0 never reach the end; write a step > 0",
        "fast=5..50:-5 | steps of -5 never reach the end; write a step > 0",
        "fast=50..5:5 | steps of 5 never reach the end; write a step < 0",
        "fast=50..5 | the range goes downward; write the smaller end first, or a step < 0, such"
            + " as :-1",
        "fast=5..50:2.5 | the step must be a whole number, was 2.5, because fast is one",
        "fast=5..50:x | the step must be a number, was \"x\"",
        "fast=5..50: | the step must be a number, was \"\"",
        "fast=5..50:NaN | the step must be a number, was \"NaN\"",
        "fast=5..50:*1 | factors of 1 never reach the end; write ends > 0 and a factor > 1",
        "fast=5..50:*-2 | factors of -2 never reach the end; write ends > 0 and a factor > 1",
        "fast=50..5:*2 | factors of 2 never reach the end; write ends > 0 and a factor between 0"
            + " and 1",
        "fast=5..50:*1.00000001 | that makes more than 100000 values; write a factor further from"
            + " 1",
        "fast=5..50:*y | the factor must be a number, was \"y\"",
        "fast=5..50:log | a grid needs to know how many values, such as :log20; or write --search"
            + " random",
        "fast=5..50:log1 | log needs a number of values from 2 to 100000, was \"1\"",
        "fast=5..50:logs | log needs a number of values from 2 to 100000, was \"s\"",
        "tolerance=0..1:log5 | a logarithmic range needs 0 < low <= high, was 0 and 1",
        "tolerance=0..1 | a grid needs a step or a count, such as 0.1..0.9:0.1 or 0.01..10:log20;"
            + " or write --search random",
        "tolerance=0..1:1e-12 | that makes 1000000000000 values, too many; write a larger step",
        "fast= | a value is missing; write it like fast=10 or fast=5,10,20",
        "fast=5,,6 | a value is missing; write it like fast=10 or fast=5,10,20",
        "fast=5,6,5.0 | 5 stands there twice; leave one out",
        "fast=5,1..9:4 | 5 stands there twice; leave one out",
        "fast=1,10..5:5 | steps of 5 never reach the end; write a step < 0",
        "quantity=1,2..900000:1 | a range within a list has at most 100000 values",
        "tolerance=0.5,0.50 | 0.5 stands there twice; leave one out",
        "fast=* | * stands for all choices, but this is a whole number; give a range",
        "fsat=5 | there is no parameter fsat; " + SMA_CROSS_HAS,
        "sma-cross.fsat=5 | there is no parameter fsat; " + SMA_CROSS_HAS,
        "ema-cros.fast=5 | this sweep has no strategy ema-cros; it has sma-cross"
      })
  void aWrongParameterIsNamedWhole(String parameter, String reason) {
    assertMistake("--param " + parameter + ": " + reason, parameter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fast=0 | 0",
        "fast=2.5 | 2.5",
        "fast=five | five",
        "fast=NaN | NaN",
        "fast=0..50:5 | 0",
        "fast=50..0:-5 | 0",
        "fast=5..200000 | 200000",
        "fast=2.5..5 | 2.5",
        "fast=1,0 | 0",
        "fast=..5 | ''",
        "fast=99999999999 | 99999999999"
      })
  void aValueThatTheParameterDoesNotTakeIsNamed(String parameter, String value) {
    String expected =
        value.isEmpty()
            ? "sma-cross needs parameter fast: a whole number from 1 to 100000 (default 10)"
            : FAST_MUST_BE + value;
    assertMistake(expected, parameter);
  }

  @ParameterizedTest
  @CsvSource({"Infinity", "-Infinity", "NaN", "1e400", "1e999999999", "1d", "0x1p3"})
  void numbersAreFiniteDecimals(String value) {
    assertThatThrownBy(() -> Spaces.values(Search.grid(), "ratio", value))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("every-kind: parameter ratio must be a ")
        .hasMessageEndingWith("was " + value);
  }

  @Test
  void aParameterWithoutANameOrAValueIsRefused() {
    assertMistake(
        "--param fast has no value; write it like fast=10, fast=5..50:5 or fast=5,10,20", "fast");
    assertMistake(
        "--param =5 names no parameter; write it like fast=10 or sma-cross.fast=10", "=5");
    assertMistake(
        "--param sma-cross.=5 names no parameter; write it like fast=10 or sma-cross.fast=10",
        "sma-cross.=5");
  }

  @Test
  void aParameterIsGivenOnce() {
    assertMistake(
        "--param sma-cross.fast=6: parameter fast of sma-cross is given already, by --param fast=5;"
            + " leave one out",
        "fast=5",
        "sma-cross.fast=6");
  }

  @Test
  void aParameterWithoutDefaultMustBeGiven() {
    assertThatThrownBy(() -> Spaces.grid("every-kind"))
        .isInstanceOf(UserError.class)
        .hasMessage("every-kind needs parameter must: a whole number");
  }

  @Test
  void choicesAreNamed() {
    assertThatThrownBy(() -> Spaces.values(Search.grid(), "pace", "slow,quick"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "every-kind: parameter pace must be one of slow, fast, very-fast (default slow),"
                + " was quick");
  }

  @Test
  void strategiesAreKnownAndGivenOnce() {
    assertThatThrownBy(() -> Spaces.grid("sma-cros"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("unknown strategy sma-cros; there are ");
    assertThatThrownBy(() -> space(List.of("sma-cross", "sma-cross")))
        .isInstanceOf(UserError.class)
        .hasMessage("strategy sma-cross is given twice; leave one out");
    assertThatThrownBy(() -> space(List.of()))
        .isInstanceOf(UserError.class)
        .hasMessage("a sweep needs a strategy; write --strategy sma-cross");
  }

  @Test
  void aSearchNeedsTrials() {
    assertThatThrownBy(() -> Search.random(0, 1))
        .isInstanceOf(UserError.class)
        .hasMessage("--trials must be >= 1, was 0");
  }

  @Test
  void aGridThatNoListCanHoldIsRefusedWhenItIsListed() {
    SearchSpace large =
        Spaces.space("sma-cross", Search.grid(), "fast=1..100000", "slow=1..100000");
    SearchSpace beyondCounting =
        Spaces.space(
            "sma-cross",
            Search.grid(),
            "fast=1..100000",
            "slow=1..100000",
            "tolerance=0..1:1e-9",
            "allocation=0..1:1e-9");

    assertThat(large.candidates()).isEqualTo(10_000_000_000L);
    assertThatThrownBy(large::trials)
        .isInstanceOf(UserError.class)
        .hasMessage(
            "the grid has 10000000000 parameter sets; write larger steps, or --search random"
                + " --trials 10000");
    assertThat(beyondCounting.candidates()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(beyondCounting::trials).hasMessageContaining("more than 2^63");
  }

  private static void space(List<String> strategies) {
    SearchSpace.of(Spaces.CATALOG, strategies, List.of(), List.of(), Search.grid());
  }

  private static void assertMistake(String message, String... parameters) {
    assertThatThrownBy(() -> Spaces.grid("sma-cross", parameters))
        .isInstanceOf(UserError.class)
        .hasMessage(message);
  }
}
