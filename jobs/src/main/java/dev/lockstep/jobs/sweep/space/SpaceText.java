package dev.lockstep.jobs.sweep.space;

import dev.lockstep.jobs.UserError;
import dev.lockstep.strategy.InvalidParameterException;
import dev.lockstep.strategy.ParameterField;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.strategy.StrategyFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Brings the texts of parameters and constraints together with the strategies they are about. */
final class SpaceText {
  private final List<StrategyFactory<?>> factories = new ArrayList<>();

  SpaceText(StrategyCatalog catalog, List<String> strategies) {
    if (strategies.isEmpty()) {
      throw new UserError("a sweep needs a strategy; write --strategy sma-cross");
    }
    for (String name : strategies) {
      StrategyFactory<?> factory = find(catalog, name);
      if (factories.contains(factory)) {
        throw new UserError("strategy " + name + " is given twice; leave one out");
      }
      factories.add(factory);
    }
  }

  private static StrategyFactory<?> find(StrategyCatalog catalog, String name) {
    try {
      return catalog.find(name);
    } catch (InvalidParameterException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  List<StrategySpace> spaces(
      List<String> parameters, List<String> constraints, SearchMethod method) {
    List<ParameterText> texts = parameters.stream().map(ParameterText::parse).toList();
    texts.forEach(this::requireTarget);
    List<Constraint> conditions = constraints.stream().map(Constraint::parse).toList();
    conditions.forEach(this::requireTarget);
    List<StrategySpace> spaces = new ArrayList<>();
    for (StrategyFactory<?> factory : factories) {
      List<String> names = names(factory);
      spaces.add(
          new StrategySpace(
              factory,
              factory.parameters().fields().stream()
                  .map(field -> values(new ParameterSlot(factory.name(), field), texts, method))
                  .toList(),
              conditions.stream()
                  .filter(condition -> names.containsAll(condition.names()))
                  .toList()));
    }
    return spaces;
  }

  private static ParameterValues values(
      ParameterSlot slot, List<ParameterText> texts, SearchMethod method) {
    ParameterText given = null;
    for (ParameterText text : texts) {
      if (text.name().equals(slot.field().name()) && text.aimsAt(slot.strategy())) {
        if (given != null) {
          throw text.error(
              "parameter "
                  + slot.field().name()
                  + " of "
                  + slot.strategy()
                  + " is given already, by --param "
                  + given.text()
                  + "; leave one out");
        }
        given = text;
      }
    }
    Values values =
        given == null
            ? new ListedValues(List.of(slot.byDefault()))
            : ValuesText.parse(given, slot, method);
    return new ParameterValues(slot.field().name(), slot.kind(), values);
  }

  private void requireTarget(ParameterText text) {
    List<StrategyFactory<?>> aims =
        factories.stream().filter(factory -> text.aimsAt(factory.name())).toList();
    if (aims.isEmpty()) {
      throw text.error(
          "this sweep has no strategy "
              + text.strategy().orElseThrow()
              + "; it has "
              + strategies());
    }
    if (aims.stream().noneMatch(factory -> names(factory).contains(text.name()))) {
      throw text.error("there is no parameter " + text.name() + "; " + describe(aims));
    }
  }

  private void requireTarget(Constraint constraint) {
    if (constraint.names().isEmpty()) {
      throw constraint.error("names no parameter; " + describe(factories), null);
    }
    for (String name : constraint.names()) {
      if (factories.stream().noneMatch(factory -> names(factory).contains(name))) {
        throw constraint.error("names " + name + ", but " + describe(factories), null);
      }
    }
    if (factories.stream().noneMatch(factory -> names(factory).containsAll(constraint.names()))) {
      throw constraint.error(
          "concerns no strategy, because none has all of "
              + String.join(", ", constraint.names())
              + "; "
              + describe(factories),
          null);
    }
  }

  private String strategies() {
    return factories.stream().map(StrategyFactory::name).collect(Collectors.joining(", "));
  }

  private static String describe(List<StrategyFactory<?>> factories) {
    return factories.stream()
        .map(factory -> factory.name() + " has " + list(names(factory)))
        .collect(Collectors.joining("; "));
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private static List<String> names(StrategyFactory<?> factory) {
    return factory.parameters().fields().stream().map(ParameterField::name).toList();
  }
}
