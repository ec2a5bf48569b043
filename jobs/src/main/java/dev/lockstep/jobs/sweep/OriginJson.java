package dev.lockstep.jobs.sweep;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.jobs.CodeVersion;
import dev.lockstep.jobs.dataset.JsonFields;
import dev.lockstep.jobs.run.RunDirectory;
import dev.lockstep.jobs.settings.Choices;
import dev.lockstep.jobs.settings.SettingsReader;
import dev.lockstep.jobs.settings.SettingsText;
import dev.lockstep.jobs.sweep.space.SearchMethod;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The inner form of {@code sweep.json}; {@link OriginFile} says whether a file is whole. */
final class OriginJson {
  static final int FORMAT_VERSION = 1;
  static final String FORMAT = "lockstep-sweep";

  private OriginJson() {}

  /**
   * The text of a file.
   *
   * @param checksum what stands in the last field
   */
  static String text(Origin origin, String checksum) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = RunDirectory.generator(text)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeNumberField("formatVersion", FORMAT_VERSION);
      json.writeStringField("runId", origin.runId());
      json.writeStringField("startedAt", origin.startedAt());
      json.writeStringField("codeVersion", origin.code().version());
      json.writeStringField("codeRevision", origin.code().revision());
      json.writeStringField("settingsHash", origin.settingsHash());
      json.writeStringField("dataHash", origin.dataHash());
      json.writeStringField("planHash", origin.planHash());
      texts(json, "jars", origin.jars().stream().map(jar -> jar.path().toString()).toList());
      texts(json, "jarHashes", origin.jars().stream().map(Origin.Jar::sha256).toList());
      write(json, origin.settings());
      json.writeFieldName("slices");
      json.writeArray(origin.sliceBounds(), 0, origin.slices().size());
      json.writeStringField("checksum", checksum);
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, SweepSettings settings) throws IOException {
    json.writeStringField("dataset", settings.dataset().toAbsolutePath().normalize().toString());
    texts(json, "symbols", settings.symbols());
    json.writeNumberField("fromNanos", settings.range().fromNanos());
    json.writeNumberField("toNanos", settings.range().toNanos());
    SearchSettings search = settings.search();
    texts(json, "strategies", search.strategies());
    texts(json, "parameters", search.parameters());
    texts(json, "constraints", search.constraints());
    json.writeStringField("method", Choices.text(search.method()));
    json.writeNumberField("trials", search.trials());
    json.writeNumberField("seed", search.seed());
    Ranking ranking = settings.ranking();
    json.writeStringField("objective", ranking.objective().statistic().name());
    json.writeBooleanField("isHigherBetter", ranking.objective().isHigherBetter());
    json.writeNumberField("minTrades", ranking.objective().minTrades());
    json.writeNumberField("top", ranking.top());
    texts(json, "surface", ranking.surface());
    json.writeBooleanField("tellsSymbols", ranking.tellsSymbols());
    json.writeBooleanField("rerunsTop", ranking.rerunsTop());
    Map<String, String> values =
        SettingsText.readable(
            SettingsText.common(
                List.of(), TimeRange.ALL, settings.account(), settings.periodsPerYear()));
    json.writeObjectFieldStart("settings");
    values.putAll(SettingsText.of(settings.execution()));
    for (Map.Entry<String, String> entry : values.entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeFieldName(name);
    json.writeArray(texts.toArray(String[]::new), 0, texts.size());
  }

  /** Reverses {@link #text}; a runtime exception when the fields are not what they should be. */
  static Origin read(JsonFields fields) {
    List<String> jars = fields.texts("jars");
    List<String> jarHashes = fields.texts("jarHashes");
    return new Origin(
        fields.text("runId"),
        fields.text("startedAt"),
        new CodeVersion(fields.text("codeVersion"), fields.text("codeRevision")),
        settings(fields),
        fields.text("settingsHash"),
        fields.text("dataHash"),
        IntStream.range(0, jars.size())
            .mapToObj(i -> new Origin.Jar(Path.of(jars.get(i)), jarHashes.get(i)))
            .toList(),
        IntStream.of(fields.counts("slices")).boxed().toList(),
        fields.text("planHash"));
  }

  private static SweepSettings settings(JsonFields fields) {
    SettingsReader reader = new SettingsReader(fields.textByName("settings"), Map.of());
    SearchSettings search =
        new SearchSettings(
            fields.texts("strategies"),
            fields.texts("parameters"),
            fields.texts("constraints"),
            Choices.parse(SearchMethod.class, "method", fields.text("method")),
            (int) fields.number("trials"),
            fields.number("seed"));
    Objective objective =
        new Objective(
            Statistic.valueOf(fields.text("objective")),
            Boolean.parseBoolean(fields.text("isHigherBetter")),
            fields.number("minTrades"));
    Ranking ranking =
        new Ranking(
            objective,
            (int) fields.number("top"),
            fields.texts("surface"),
            Boolean.parseBoolean(fields.text("tellsSymbols")),
            Boolean.parseBoolean(fields.text("rerunsTop")));
    return new SweepSettings(
        Path.of(fields.text("dataset")),
        fields.texts("symbols"),
        new TimeRange(fields.number("fromNanos"), fields.number("toNanos")),
        search,
        ranking,
        reader.account(),
        reader.periodsPerYear(),
        reader.execution());
  }
}
