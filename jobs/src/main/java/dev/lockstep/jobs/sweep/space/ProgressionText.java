package dev.lockstep.jobs.sweep.space;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ranges whose values are computed one by one: geometric, and a number of logarithmic ones. */
record ProgressionText(
    ParameterText parameter, ParameterSlot slot, BigDecimal low, BigDecimal high) {
  private static final int MAX_VALUES = 100_000;
  private static final MathContext DIGITS = new MathContext(12);

  /** From low by a factor as long as high is not passed; up when the factor is &gt; 1. */
  Values geometric(BigDecimal factor) {
    int direction = factor.compareTo(BigDecimal.ONE);
    if (low.signum() <= 0
        || high.signum() <= 0
        || factor.signum() <= 0
        || direction == 0
        || direction * high.compareTo(low) < 0) {
      throw parameter.error(
          "factors of "
              + factor.toPlainString()
              + " never reach the end; write ends > 0 and a factor "
              + (high.compareTo(low) < 0 ? "between 0 and 1" : "> 1"));
    }
    Set<String> texts = new LinkedHashSet<>();
    BigDecimal value = low;
    for (int i = 0; direction * value.compareTo(high) <= 0; i++) {
      if (i == MAX_VALUES) {
        throw parameter.error(
            "that makes more than " + MAX_VALUES + " values; write a factor further from 1");
      }
      add(i == 0 ? low : rounded(value), texts);
      value = value.multiply(factor, MathContext.DECIMAL128);
    }
    return new ListedValues(List.copyOf(texts));
  }

  Values logarithmic(String count) {
    requirePositiveUpward(parameter, low, high);
    BigDecimal number = Decimals.parse(count).orElse(BigDecimal.ZERO);
    if (!Decimals.isWhole(number)
        || number.doubleValue() < 2
        || number.doubleValue() > MAX_VALUES) {
      throw parameter.error(
          "log needs a number of values from 2 to " + MAX_VALUES + ", was \"" + count + "\"");
    }
    LogarithmicValues values = new LogarithmicValues(low, high, number.intValueExact());
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 0; i < values.size(); i++) {
      add(values.number(i), texts);
    }
    return new ListedValues(List.copyOf(texts));
  }

  static void requirePositiveUpward(ParameterText parameter, BigDecimal low, BigDecimal high) {
    if (low.signum() <= 0 || high.compareTo(low) < 0) {
      throw parameter.error(
          "a logarithmic range needs 0 < low <= high, was "
              + low.toPlainString()
              + " and "
              + high.toPlainString());
    }
  }

  /** Twelve digits, and not beyond the ends. */
  private BigDecimal rounded(BigDecimal value) {
    return value.round(DIGITS).max(low.min(high)).min(high.max(low));
  }

  private void add(BigDecimal value, Set<String> texts) {
    BigDecimal rounded = slot.isWhole() ? value.setScale(0, RoundingMode.HALF_UP) : value;
    texts.add(Decimals.text(rounded));
  }
}
