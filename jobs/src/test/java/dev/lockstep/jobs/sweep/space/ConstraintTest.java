package dev.lockstep.jobs.sweep.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions between parameters. */
final class ConstraintTest {
  @Test
  void setsThatDoNotMeetItAreLeftOutAndCounted() {
    TrialList list = Spaces.filtered(List.of("fast < slow"), "fast=5..50:5", "slow=10..100:10");

    assertThat(list.size() + list.leftOutByConstraints()).isEqualTo(100);
    assertThat(Spaces.all(list))
        .allMatch(trial -> number(trial, "fast") < number(trial, "slow"))
        .hasSize(75);
    assertThat(list.leftOutByStrategy()).isZero();
  }

  @Test
  void allOfThemMustBeMet() {
    TrialList list =
        Spaces.filtered(List.of("fast < slow", "slow <= 20"), "fast=5..50:5", "slow=10..100:10");

    assertThat(Spaces.column(list, "slow")).containsExactly("10", "20", "20", "20");
  }

  @Test
  void theyComeBeforeWhatTheStrategyRefuses() {
    TrialList list =
        SearchSpace.of(
                Spaces.CATALOG,
                List.of("macd"),
                List.of("fast=5..8", "slow=6..9"),
                List.of("fast != slow"),
                Search.grid())
            .trials();

    assertThat(list.leftOutByConstraints()).isEqualTo(3);
    assertThat(list.leftOutByStrategy()).isEqualTo(3);
    assertThat(list.size()).isEqualTo(10);
  }

  @Test
  void theyConcernTheStrategiesThatHaveAllTheirNames() {
    TrialList list =
        SearchSpace.of(
                Spaces.CATALOG,
                List.of("sma-cross", "donchian-breakout"),
                List.of("fast=10,40"),
                List.of("fast < slow"),
                Search.grid())
            .trials();

    assertThat(Spaces.all(list))
        .extracting(Trial::strategy)
        .containsExactly("sma-cross", "donchian-breakout");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "pace = \"very-fast\" ~ 2",
        "pace != 'slow' && on ~ 2",
        "!on ~ 3",
        "on == true || pace == 'slow' ~ 4",
        "ratio * 3 = 0.3 ~ 6",
        "MAX(must, 2) > 1 && ABS(count) < 1 ~ 6",
        "IF(on, pace == 'fast', pace == 'slow') ~ 2",
        "note == 'none' ~ 6"
      })
  void textsSwitchesAndExactDecimalsCanBeCompared(String constraint, int expected) {
    TrialList list =
        SearchSpace.of(
                Spaces.CATALOG,
                List.of("every-kind"),
                List.of("must=1", "ratio=0.1", "on=*", "pace=*"),
                List.of(constraint),
                Search.grid())
            .trials();

    assertThat(list.size()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fast < | cannot be read: Missing second operand for operator",
        "fast and slow | cannot be read: Too many operands",
        "2fast < slow | cannot be read: Missing operator",
        "RANDOM() < fast | cannot be read: Undefined function 'RANDOM'",
        "DT_NOW() < fast | cannot be read: Undefined function 'DT_NOW'",
        "5 < fast < slow | cannot be read: comparisons cannot be chained",
        "(fast < slow) < 3 | cannot be read: comparisons cannot be chained",
        "'' | cannot be read: Empty expression"
      })
  void whatCannotBeReadIsNamed(String constraint, String reason) {
    assertMistake(
        constraint,
        "--where \"" + constraint + "\" " + reason + "; write it like fast < slow && slow <= 200");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fsat < slow | names fsat, but sma-cross has fast, slow, allocation, quantity, tolerance",
        "Fast < slow | names Fast, but sma-cross has fast, slow, allocation, quantity, tolerance",
        "1 < 2 | names no parameter; sma-cross has fast, slow, allocation, quantity, tolerance",
        "fast + slow | must be true or false, was 15 for fast=5, slow=10; write a comparison, such"
            + " as fast < slow",
        "slow / (fast - 5) > 1 | fails for fast=5, slow=10: Division by zero"
      })
  void whatIsNoConditionOnTheParametersIsNamed(String constraint, String reason) {
    assertMistake(constraint, "--where \"" + constraint + "\" " + reason);
  }

  @Test
  void namesThatNoStrategyHasTogetherAreRefused() {
    assertThatThrownBy(
            () ->
                SearchSpace.of(
                    Spaces.CATALOG,
                    List.of("sma-cross", "macd"),
                    List.of(),
                    List.of("tolerance < signal"),
                    Search.grid()))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "--where \"tolerance < signal\" concerns no strategy, because none has all of signal,"
                + " tolerance; sma-cross has fast, ");
  }

  @Test
  void anEmptyGridSaysWhichConditionEmptiedIt() {
    assertMistake(
        "fast > slow",
        "no parameter set is left: 4 do not meet --where \"fast > slow\"; loosen it, or widen the"
            + " ranges");
  }

  private static void assertMistake(String constraint, String message) {
    assertThatThrownBy(() -> Spaces.filtered(List.of(constraint), "fast=5,6", "slow=10,20"))
        .isInstanceOf(UserError.class)
        .hasMessage(message);
  }

  private static double number(Trial trial, String name) {
    return Double.parseDouble(trial.parameters().get(name));
  }
}
