package dev.lockstep.strategy;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Makes the strategies of one kind. A subclass with a public constructor without arguments, named
 * in {@code META-INF/services/dev.lockstep.strategy.StrategyFactory}, is all that a jar needs to be
 * found.
 *
 * @param <P> the record of its parameters
 */
public abstract class StrategyFactory<P extends Record> {
  private final String name;
  private final String description;
  private final ParameterSchema<P> parameters;
  private final Function<P, Strategy> constructor;

  /**
   * Describes one kind of strategy.
   *
   * @param name what users type, in kebab case
   * @param description one sentence
   */
  protected StrategyFactory(
      String name, String description, Class<P> parameters, Function<P, Strategy> constructor) {
    this.name = Objects.requireNonNull(name);
    this.description = Objects.requireNonNull(description);
    this.parameters = new ParameterSchema<>(parameters);
    this.constructor = Objects.requireNonNull(constructor);
  }

  public final String name() {
    return name;
  }

  public final String description() {
    return description;
  }

  public final ParameterSchema<P> parameters() {
    return parameters;
  }

  /**
   * Reads and checks parameters as text; whatever is wrong is an {@link InvalidParameterException}
   * of one line.
   */
  public final P read(Map<String, String> values) {
    return parameters.read(name, values);
  }

  /** A new strategy for one instrument of one lane. */
  public final Strategy create(Map<String, String> values) {
    return constructor.apply(read(values));
  }
}
