package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.settings.Choices;
import dev.lockstep.jobs.settings.SettingsText;
import dev.lockstep.jobs.sweep.space.SearchMethod;
import dev.lockstep.performance.Objective;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of a sweep as key and value: what is printed, written into manifests, hashed. */
final class SweepSettingsText {
  private SweepSettingsText() {}

  /** Everything that decides the result of a sweep, and nothing that does not. */
  static Map<String, String> of(SweepSettings settings) {
    Map<String, String> text = new LinkedHashMap<>();
    SearchSettings search = settings.search();
    text.put("strategies", String.join(",", search.strategies()));
    putNumbered("parameter.", search.parameters(), text);
    putNumbered("constraint.", search.constraints(), text);
    text.put("search.method", Choices.text(search.method()));
    if (search.method() != SearchMethod.GRID) {
      text.put("search.trials", Integer.toString(search.trials()));
      text.put("search.seed", Long.toString(search.seed()));
    }
    Ranking ranking = settings.ranking();
    Objective objective = ranking.objective();
    text.put("objective", objective.statistic().label());
    text.put("objective.better", objective.isHigherBetter() ? "higher" : "lower");
    text.put("objective.min-trades", Long.toString(objective.minTrades()));
    text.put("top", Integer.toString(ranking.top()));
    text.put("surface", ranking.surface().isEmpty() ? "auto" : String.join(",", ranking.surface()));
    text.put("per-symbol", Boolean.toString(ranking.tellsSymbols()));
    text.put("detail", ranking.rerunsTop() ? "top" : "none");
    text.putAll(
        SettingsText.common(
            settings.symbols(), settings.range(), settings.account(), settings.periodsPerYear()));
    return text;
  }

  private static void putNumbered(String prefix, List<String> values, Map<String, String> text) {
    for (int i = 0; i < values.size(); i++) {
      text.put(prefix + (i + 1), values.get(i));
    }
  }
}
