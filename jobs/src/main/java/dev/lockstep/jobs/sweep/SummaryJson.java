package dev.lockstep.jobs.sweep;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.jobs.dataset.JsonFields;
import dev.lockstep.jobs.run.RunDirectory;
import dev.lockstep.performance.Objective;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text form of a sweep's {@code summary.json}. A number that is not defined is null. */
final class SummaryJson {
  private SummaryJson() {}

  static void write(SweepSummary summary, Writer out) throws IOException {
    try (JsonGenerator json = RunDirectory.generator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("runId", summary.runId());
      json.writeFieldName("strategies");
      json.writeArray(summary.strategies().toArray(String[]::new), 0, summary.strategies().size());
      json.writeNumberField("trials", summary.trials());
      json.writeNumberField("failedTrials", summary.failedTrials());
      json.writeNumberField("setsLeftOutByConstraints", summary.leftOutByConstraints());
      json.writeNumberField("setsLeftOutByStrategy", summary.leftOutByStrategy());
      json.writeNumberField("symbols", summary.symbols());
      json.writeNumberField("bars", summary.bars());
      json.writeNumberField("units", summary.units());
      Objective objective = summary.objective();
      json.writeStringField("objective", objective.statistic().label());
      json.writeStringField("better", objective.isHigherBetter() ? "higher" : "lower");
      json.writeNumberField("minTrades", objective.minTrades());
      writeBest(summary.best(), json);
      SweepCost cost = summary.cost();
      number(json, "wallSeconds", cost.wallSeconds());
      number(json, "engineSeconds", cost.engineSeconds());
      json.writeNumberField("barEvaluations", cost.barEvaluations());
      number(json, "nanosPerBarEvaluation", cost.nanosPerBarEvaluation());
      number(json, "peakHeapMegabytes", cost.peakHeapMegabytes());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeBest(Optional<SweepSummary.BestTrial> found, JsonGenerator json)
      throws IOException {
    if (found.isEmpty()) {
      json.writeNullField("bestTrial");
      return;
    }
    SweepSummary.BestTrial best = found.get();
    json.writeObjectFieldStart("bestTrial");
    json.writeNumberField("trial", best.trial());
    json.writeStringField("strategy", best.strategy());
    number(json, "value", best.value());
    json.writeObjectFieldStart("parameters");
    for (Map.Entry<String, String> parameter : best.parameters().entrySet()) {
      json.writeStringField(parameter.getKey(), parameter.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("statistics");
    for (Map.Entry<String, String> statistic : best.statistics().entrySet()) {
      if (statistic.getValue().isEmpty()) {
        json.writeNullField(statistic.getKey());
      } else {
        json.writeNumberField(statistic.getKey(), new BigDecimal(statistic.getValue()));
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, BigDecimal.valueOf(value));
    } else {
      json.writeNullField(name);
    }
  }

  /**
   * Reverses {@link #write}.
   *
   * @param top the best trials, of which the first is the winner
   */
  static SweepSummary read(JsonFields fields, Objective objective, List<RankedTrial> top) {
    SweepCost cost =
        new SweepCost(
            fields.decimal("wallSeconds"),
            fields.decimal("engineSeconds"),
            fields.number("barEvaluations"),
            fields.decimal("peakHeapMegabytes"));
    return new SweepSummary(
        fields.text("runId"),
        fields.texts("strategies"),
        (int) fields.number("trials"),
        (int) fields.number("failedTrials"),
        fields.number("setsLeftOutByConstraints"),
        fields.number("setsLeftOutByStrategy"),
        (int) fields.number("symbols"),
        fields.number("bars"),
        (int) fields.number("units"),
        objective,
        SweepSummary.BestTrial.first(top, objective),
        cost);
  }
}
