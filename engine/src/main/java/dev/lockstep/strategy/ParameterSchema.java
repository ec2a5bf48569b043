package dev.lockstep.strategy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The parameters of a strategy, read from its record: components of type int, long, double,
 * boolean, String or an enum.
 *
 * @param <P> the record
 */
public final class ParameterSchema<P extends Record> {
  private final Constructor<P> constructor;
  private final List<ParameterField> fields;

  ParameterSchema(Class<P> type) {
    fields = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.add(ParameterField.of(component));
      types.add(component.getType());
    }
    try {
      constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
  }

  /** The parameters in the order of the record. */
  public List<ParameterField> fields() {
    return List.copyOf(fields);
  }

  P read(String strategy, Map<String, String> values) {
    TreeSet<String> unknown = new TreeSet<>(values.keySet());
    Object[] arguments = new Object[fields.size()];
    for (int i = 0; i < arguments.length; i++) {
      ParameterField field = fields.get(i);
      unknown.remove(field.name());
      arguments[i] = field.parse(strategy, values.get(field.name()));
    }
    if (!unknown.isEmpty()) {
      throw new InvalidParameterException(
          strategy + " has no parameter " + unknown.first() + "; it has " + names());
    }
    return construct(strategy, arguments);
  }

  private P construct(String strategy, Object[] arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw new InvalidParameterException(strategy + ": " + refused.getMessage(), refused);
      }
      throw new IllegalStateException("parameters of " + strategy + " failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("parameters of " + strategy + " cannot be made", e);
    }
  }

  private String names() {
    if (fields.isEmpty()) {
      return "none";
    }
    return String.join(", ", fields.stream().map(ParameterField::name).toList());
  }
}
