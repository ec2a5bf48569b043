package dev.lockstep.jobs.sweep.space;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what stands behind the equals sign of a parameter. */
final class ValuesText {
  private static final String ALL = "*";

  private final ParameterText parameter;
  private final ParameterSlot slot;

  private ValuesText(ParameterText parameter, ParameterSlot slot) {
    this.parameter = parameter;
    this.slot = slot;
  }

  /** The values, checked one by one; the first and the last of a range. */
  static Values parse(ParameterText parameter, ParameterSlot slot, SearchMethod method) {
    ValuesText text = new ValuesText(parameter, slot);
    String values = parameter.values();
    if (values.equals(ALL) && !slot.isText()) {
      return text.all();
    }
    if (slot.isNumber() && values.contains(RangeText.DOTS)) {
      return RangeText.parse(parameter, slot, method);
    }
    return text.list();
  }

  private Values all() {
    List<String> choices = slot.field().choices();
    if (choices.isEmpty()) {
      throw parameter.error(
          "* stands for all choices, but this is a " + slot.field().typeName() + "; give a range");
    }
    return new ListedValues(choices);
  }

  private Values list() {
    String[] parts = parameter.values().split(",", -1);
    Set<Object> seen = new HashSet<>();
    List<String> texts = new ArrayList<>();
    for (String part : parts) {
      if (part.isBlank() && !(slot.isText() && parts.length == 1)) {
        throw parameter.error("a value is missing; write it like fast=10 or fast=5,10,20");
      }
      String text = slot.check(part);
      if (!seen.add(slot.isNumber() ? new BigDecimal(text).stripTrailingZeros() : text)) {
        throw parameter.error(text + " stands there twice; leave one out");
      }
      texts.add(text);
    }
    return new ListedValues(texts);
  }
}
