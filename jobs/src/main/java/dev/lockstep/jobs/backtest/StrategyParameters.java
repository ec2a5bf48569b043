package dev.lockstep.jobs.backtest;

import dev.lockstep.jobs.UserError;
import dev.lockstep.strategy.InvalidParameterException;
import dev.lockstep.strategy.ParameterField;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.strategy.StrategyFactory;
import java.util.Map;
import java.util.TreeMap;

/** Parameters as users give them, checked and made whole. */
public final class StrategyParameters {
  private StrategyParameters() {}

  /**
   * The given parameters and the defaults of all others, so that what a run was made with stands in
   * its manifest; {@link UserError} for an unknown strategy and for wrong or missing parameters.
   */
  public static Map<String, String> complete(
      StrategyCatalog catalog, String strategy, Map<String, String> given) {
    try {
      StrategyFactory<?> factory = catalog.find(strategy);
      factory.read(given);
      Map<String, String> all = new TreeMap<>();
      for (ParameterField field : factory.parameters().fields()) {
        all.put(field.name(), given.getOrDefault(field.name(), field.byDefault()));
      }
      return all;
    } catch (InvalidParameterException e) {
      throw new UserError(e.getMessage(), e);
    }
  }
}
