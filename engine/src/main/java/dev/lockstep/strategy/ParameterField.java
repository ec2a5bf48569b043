package dev.lockstep.strategy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One parameter of a strategy.
 *
 * @param byDefault the value as text when none is given, or empty when one must be given
 */
public record ParameterField(
    String name, Class<?> type, String description, double min, double max, String byDefault) {

  static ParameterField of(RecordComponent component) {
    Parameter parameter = component.getAnnotation(Parameter.class);
    String name = component.getName();
    if (!isSupported(component.getType())) {
      throw new IllegalArgumentException(
          "parameter "
              + name
              + " must be int, long, double, boolean, String or an enum, was "
              + component.getType().getName());
    }
    if (parameter == null) {
      return new ParameterField(
          name, component.getType(), "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "");
    }
    return new ParameterField(
        name,
        component.getType(),
        parameter.value(),
        parameter.min(),
        parameter.max(),
        parameter.byDefault());
  }

  private static boolean isSupported(Class<?> type) {
    return type == int.class
        || type == long.class
        || type == double.class
        || type == boolean.class
        || type == String.class
        || type.isEnum();
  }

  /** The type in words. */
  public String typeName() {
    if (type == int.class || type == long.class) {
      return "whole number";
    }
    if (type == double.class) {
      return "number";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (type.isEnum()) {
      return "one of " + String.join(", ", choices());
    }
    return "text";
  }

  /** The range in words, empty when there is none. */
  public String range() {
    boolean hasMin = !Double.isInfinite(min);
    boolean hasMax = !Double.isInfinite(max);
    if (hasMin && hasMax) {
      return "from " + plain(min) + " to " + plain(max);
    }
    if (hasMin) {
      return ">= " + plain(min);
    }
    return hasMax ? "<= " + plain(max) : "";
  }

  /** What users may write for an enum or a boolean, none for other types. */
  public List<String> choices() {
    if (type == boolean.class) {
      return List.of("true", "false");
    }
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(ParameterField::choice).toList()
        : List.of();
  }

  /**
   * Parses the text of a value, the default when it is null.
   *
   * @param strategy whose parameter this is, for the message
   * @throws InvalidParameterException when the value is missing, of another type or out of range
   */
  public Object parse(String strategy, String text) {
    String value = text == null ? byDefault : text.strip();
    if (value.isEmpty() && (text == null || type != String.class)) {
      throw new InvalidParameterException(
          strategy + " needs parameter " + name + ": " + expectation());
    }
    try {
      return check(parseAs(value));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new InvalidParameterException(
          strategy + ": parameter " + name + " must be " + expectation() + ", was " + value, e);
    }
  }

  private Object parseAs(String value) {
    if (type == int.class) {
      return new BigDecimal(value).intValueExact();
    }
    if (type == long.class) {
      return new BigDecimal(value).longValueExact();
    }
    if (type == double.class) {
      return Double.parseDouble(value);
    }
    if (type == boolean.class) {
      return parseBoolean(value);
    }
    if (type == String.class) {
      return value;
    }
    for (Object constant : type.getEnumConstants()) {
      if (choice(constant).equals(value.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new IllegalArgumentException(value);
  }

  private static Boolean parseBoolean(String value) {
    return switch (value) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException(value);
    };
  }

  private Object check(Object value) {
    if (value instanceof Number number
        && !(number.doubleValue() >= min && number.doubleValue() <= max)) {
      throw new IllegalArgumentException(value.toString());
    }
    return value;
  }

  private String expectation() {
    String text = "a " + typeName();
    if (type.isEnum() || type == boolean.class) {
      text = typeName();
    }
    if (!range().isEmpty()) {
      text += " " + range();
    }
    return byDefault.isEmpty() ? text : text + " (default " + byDefault + ")";
  }

  private static String choice(Object constant) {
    return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
