package dev.lockstep.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The strategies that a class loader can see: built-in ones and those of user jars. */
public final class StrategyCatalog {
  private final List<StrategyFactory<?>> factories = new ArrayList<>();

  /** Finds all factories; one that cannot be loaded is reported as an invalid parameter. */
  public StrategyCatalog(ClassLoader loader) {
    try {
      for (StrategyFactory<?> factory : ServiceLoader.load(StrategyFactory.class, loader)) {
        factories.add(factory);
      }
    } catch (ServiceConfigurationError e) {
      String reason = e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")";
      throw new InvalidParameterException(
          "a strategy cannot be loaded: " + e.getMessage() + reason, e);
    }
    factories.sort(Comparator.comparing(StrategyFactory::name));
    for (int i = 1; i < factories.size(); i++) {
      if (factories.get(i).name().equals(factories.get(i - 1).name())) {
        throw new InvalidParameterException(
            "two strategies are called " + factories.get(i).name() + ": rename one of them");
      }
    }
  }

  /** All factories, by name. */
  public List<StrategyFactory<?>> all() {
    return List.copyOf(factories);
  }

  /** The factory of this name; an unknown one is an invalid parameter. */
  public StrategyFactory<?> find(String name) {
    for (StrategyFactory<?> factory : factories) {
      if (factory.name().equals(name)) {
        return factory;
      }
    }
    throw new InvalidParameterException(
        "unknown strategy "
            + name
            + "; there are "
            + String.join(", ", factories.stream().map(f -> f.name()).toList()));
  }
}
