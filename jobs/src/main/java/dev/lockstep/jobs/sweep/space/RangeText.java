package dev.lockstep.jobs.sweep.space;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Reads a range of numbers: {@code LOW..HIGH}, {@code LOW..HIGH:STEP}, {@code LOW..HIGH:*FACTOR},
 * {@code LOW..HIGH:logN} and {@code LOW..HIGH:log}.
 */
final class RangeText {
  static final String DOTS = "..";

  private static final String LOG = "log";

  /** A range without a step is cut into 100 million parts or more, and fewer than 2^31. */
  private static final int DENSE_DIGITS = 8;

  /** Finer steps would be lost in a double. */
  private static final int DOUBLE_DIGITS = 14;

  private final ParameterText parameter;
  private final ParameterSlot slot;
  private final boolean isGrid;
  private final BigDecimal low;
  private final BigDecimal high;

  private RangeText(
      ParameterText parameter,
      ParameterSlot slot,
      SearchMethod method,
      BigDecimal low,
      BigDecimal high) {
    this.parameter = parameter;
    this.slot = slot;
    this.isGrid = method == SearchMethod.GRID;
    this.low = low;
    this.high = high;
  }

  static Values parse(ParameterText parameter, ParameterSlot slot, SearchMethod method) {
    String text = parameter.values();
    int dots = text.indexOf(DOTS);
    int colon = text.indexOf(':', dots);
    String high = text.substring(dots + DOTS.length(), colon < 0 ? text.length() : colon);
    RangeText range =
        new RangeText(
            parameter, slot, method, bound(slot, text.substring(0, dots)), bound(slot, high));
    return colon < 0 ? range.withoutStep() : range.with(text.substring(colon + 1).strip());
  }

  private static BigDecimal bound(ParameterSlot slot, String text) {
    return new BigDecimal(slot.check(text));
  }

  private Values withoutStep() {
    if (low.compareTo(high) > 0) {
      throw parameter.error(
          "the range goes downward; write the smaller end first, or a step < 0, such as :-1");
    }
    if (slot.isWhole()) {
      return stepped(BigDecimal.ONE);
    }
    if (isGrid) {
      throw parameter.error(
          "a grid needs a step or a count, such as 0.1..0.9:0.1 or 0.01..10:log20; or write"
              + " --search random");
    }
    return dense();
  }

  private Values with(String suffix) {
    if (suffix.startsWith("*")) {
      return new ProgressionText(parameter, slot, low, high)
          .geometric(number(suffix.substring(1), "factor"));
    }
    if (suffix.equals(LOG)) {
      return logarithmic();
    }
    if (suffix.startsWith(LOG)) {
      return new ProgressionText(parameter, slot, low, high)
          .logarithmic(suffix.substring(LOG.length()));
    }
    return stepped(number(suffix, "step"));
  }

  private Values stepped(BigDecimal step) {
    if (slot.isWhole() && !Decimals.isWhole(step)) {
      throw parameter.error(
          "the step must be a whole number, was "
              + step.toPlainString()
              + ", because "
              + slot.field().name()
              + " is one");
    }
    int direction = high.compareTo(low);
    if (step.signum() == 0 || direction * step.signum() < 0) {
      throw parameter.error(
          "steps of "
              + step.toPlainString()
              + " never reach the end; write a step "
              + (direction < 0 ? "< 0" : "> 0"));
    }
    BigDecimal steps = high.subtract(low).divide(step, 0, RoundingMode.DOWN);
    return new SteppedValues(low, step, size(steps));
  }

  private Values dense() {
    BigDecimal width = high.subtract(low);
    if (width.signum() == 0) {
      return new SteppedValues(low, BigDecimal.ONE, 1);
    }
    int exponent =
        Math.max(
            exponent(width) - DENSE_DIGITS, exponent(low.abs().max(high.abs())) - DOUBLE_DIGITS);
    return stepped(BigDecimal.ONE.scaleByPowerOfTen(exponent));
  }

  private static int exponent(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  private Values logarithmic() {
    if (isGrid) {
      throw parameter.error(
          "a grid needs to know how many values, such as :log20; or write --search random");
    }
    ProgressionText.requirePositiveUpward(parameter, low, high);
    if (slot.isWhole()) {
      return new LogarithmicWholes(low.longValueExact(), size(high.subtract(low)));
    }
    return low.compareTo(high) == 0
        ? new SteppedValues(low, BigDecimal.ONE, 1)
        : LogarithmicValues.dense(low, high);
  }

  private int size(BigDecimal steps) {
    if (steps.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) >= 0) {
      throw parameter.error(
          "that makes " + steps.toPlainString() + " values, too many; write a larger step");
    }
    return steps.intValueExact() + 1;
  }

  private BigDecimal number(String text, String what) {
    return Decimals.parse(text.strip())
        .orElseThrow(
            () -> parameter.error("the " + what + " must be a number, was \"" + text + "\""));
  }
}
