package dev.lockstep.jobs.sweep.space;

import java.math.BigDecimal;

/** Numbers at equal distances, exactly. */
record SteppedValues(BigDecimal first, BigDecimal step, int size) implements Values {
  @Override
  public String text(int place) {
    return Decimals.text(number(place));
  }

  BigDecimal number(int place) {
    return first.add(step.multiply(BigDecimal.valueOf(place)));
  }
}
