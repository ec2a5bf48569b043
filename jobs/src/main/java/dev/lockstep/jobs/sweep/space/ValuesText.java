package dev.lockstep.jobs.sweep.space;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what stands behind the equals sign of a parameter. */
final class ValuesText {
  private static final String ALL = "*";
  private static final String SEPARATOR = ",";
  private static final int MAX_LISTED = 100_000;

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
    String[] parts = values.split(SEPARATOR, -1);
    return parts.length == 1 && text.isRange(values)
        ? RangeText.parse(parameter, slot, method)
        : new ListedValues(text.list(parts, method));
  }

  private Values all() {
    List<String> choices = slot.field().choices();
    if (choices.isEmpty()) {
      throw parameter.error(
          "* stands for all choices, but this is a " + slot.field().typeName() + "; give a range");
    }
    return new ListedValues(choices);
  }

  /** Values, and ranges among them. */
  private List<String> list(String[] parts, SearchMethod method) {
    Map<Object, String> texts = new LinkedHashMap<>();
    for (String part : parts) {
      if (part.isBlank() && !(slot.isText() && parts.length == 1)) {
        throw parameter.error("a value is missing; write it like fast=10 or fast=5,10,20");
      }
      Values values =
          isRange(part)
              ? RangeText.parse(parameter.with(part.strip()), slot, method)
              : new ListedValues(List.of(slot.check(part)));
      if (values.size() > MAX_LISTED) {
        throw parameter.error("a range within a list has at most " + MAX_LISTED + " values");
      }
      for (int i = 0; i < values.size(); i++) {
        put(values.text(i), texts);
      }
    }
    return List.copyOf(texts.values());
  }

  private boolean isRange(String text) {
    return slot.isNumber() && text.contains(RangeText.DOTS);
  }

  private void put(String text, Map<Object, String> texts) {
    Object value = slot.isNumber() ? new BigDecimal(text).stripTrailingZeros() : text;
    if (texts.put(value, text) != null) {
      throw parameter.error(text + " stands there twice; leave one out");
    }
  }
}
