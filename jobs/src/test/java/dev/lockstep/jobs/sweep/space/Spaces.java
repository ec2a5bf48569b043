package dev.lockstep.jobs.sweep.space;

import dev.lockstep.strategy.StrategyCatalog;
import java.util.List;
import java.util.stream.IntStream;

/** Short ways to spaces and trials. */
final class Spaces {
  static final StrategyCatalog CATALOG = new StrategyCatalog(Spaces.class.getClassLoader());

  private Spaces() {}

  static SearchSpace space(String strategy, Search search, String... parameters) {
    return SearchSpace.of(CATALOG, List.of(strategy), List.of(parameters), List.of(), search);
  }

  static TrialList grid(String strategy, String... parameters) {
    return space(strategy, Search.grid(), parameters).trials();
  }

  static TrialList filtered(List<String> constraints, String... parameters) {
    return SearchSpace.of(
            CATALOG, List.of("sma-cross"), List.of(parameters), constraints, Search.grid())
        .trials();
  }

  /** The values of one parameter of the strategy that has every kind, trial by trial. */
  static List<String> values(Search search, String name, String values) {
    TrialList list = space("every-kind", search, "must=1", name + "=" + values).trials();
    return column(list, name);
  }

  static List<String> column(TrialList list, String name) {
    return all(list).stream().map(trial -> trial.parameters().get(name)).toList();
  }

  static List<Trial> all(TrialList list) {
    return IntStream.range(0, list.size()).mapToObj(list::trial).toList();
  }
}
