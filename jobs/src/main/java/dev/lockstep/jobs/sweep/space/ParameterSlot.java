package dev.lockstep.jobs.sweep.space;

import dev.lockstep.jobs.UserError;
import dev.lockstep.strategy.InvalidParameterException;
import dev.lockstep.strategy.ParameterField;
import java.math.BigDecimal;
import java.util.Locale;

/** One parameter of one strategy, and what it takes. */
record ParameterSlot(String strategy, ParameterField field) {
  boolean isWhole() {
    return field.type() == int.class || field.type() == long.class;
  }

  boolean isNumber() {
    return isWhole() || field.type() == double.class;
  }

  boolean isText() {
    return field.type() == String.class;
  }

  ValueKind kind() {
    if (isNumber()) {
      return ValueKind.NUMBER;
    }
    return field.type() == boolean.class ? ValueKind.BOOLEAN : ValueKind.TEXT;
  }

  /**
   * The one text of a value, so that {@code 0.50} and {@code 0.5} are the same; {@link UserError}
   * when the parameter does not take it.
   */
  String check(String value) {
    parse(value);
    String stripped = value.strip();
    if (isNumber()) {
      return Decimals.text(number(stripped));
    }
    return isText() ? stripped : stripped.toLowerCase(Locale.ROOT);
  }

  /** Checks a value of a range. */
  void check(BigDecimal value) {
    parse(Decimals.text(value));
  }

  /** The value when none is given; {@link UserError} when one must be. */
  String byDefault() {
    parse(null);
    return field.byDefault();
  }

  private BigDecimal number(String value) {
    return Decimals.parse(value)
        .orElseThrow(
            () ->
                new UserError(
                    strategy
                        + ": parameter "
                        + field.name()
                        + " must be a finite decimal number, was "
                        + value));
  }

  private void parse(String value) {
    try {
      field.parse(strategy, value);
    } catch (InvalidParameterException e) {
      throw new UserError(e.getMessage(), e);
    }
  }
}
