package dev.lockstep.jobs.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.jobs.CodeVersion;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * By what a run can be compared with another: the content of {@code manifest.json}. Runs of equal
 * {@code inputsHash} and equal code must have equal file hashes.
 *
 * @param settings everything that decides the result, as key and value
 * @param settingsHash of the settings
 * @param dataHash of the whole dataset
 * @param inputsHash of settings, data and strategy jars together
 * @param seed of random choices; empty when there are none
 * @param execution where and how it ran; decides nothing
 * @param versions of the software below it
 * @param fileHashes SHA-256 of each table, by name
 */
public record RunManifest(
    String runId,
    String command,
    String startedAt,
    CodeVersion code,
    Map<String, String> settings,
    String settingsHash,
    String dataset,
    String dataHash,
    String inputsHash,
    OptionalLong seed,
    Map<String, String> execution,
    Map<String, String> versions,
    Map<String, String> fileHashes) {
  public static final String FILE = "manifest.json";
  private static final int FORMAT_VERSION = 1;
  private static final Map<String, String> METHODS =
      Map.of(
          "dailyReturn", "last mark of the calendar day over that of the day before, minus 1",
          "firstDailyReturn", "measured from the initial cash",
          "sharpe", "mean over sample deviation (ddof 1), times root of periodsPerYear, rate 0",
          "sortino", "mean over root mean square of negative returns, times root of periodsPerYear",
          "maxDrawdown", "over every bar's mark of one account; over daily sums of several",
          "cagr", "(1 + totalReturn) ^ (periodsPerYear / dailyReturns) - 1",
          "turnover", "amount of all fills over initial cash");

  /** Prints the content of the file. */
  public void print(Writer out) throws IOException {
    try (JsonGenerator json = RunDirectory.generator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      write(json);
      json.writeRaw('\n');
    }
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("formatVersion", FORMAT_VERSION);
    json.writeStringField("runId", runId);
    json.writeStringField("command", command);
    json.writeStringField("startedAt", startedAt);
    json.writeStringField("codeVersion", code.version());
    json.writeStringField("codeRevision", code.revision());
    json.writeStringField("dataset", dataset);
    json.writeStringField("dataHash", dataHash);
    json.writeStringField("settingsHash", settingsHash);
    json.writeStringField("inputsHash", inputsHash);
    if (seed.isPresent()) {
      json.writeNumberField("seed", seed.getAsLong());
    } else {
      json.writeNullField("seed");
    }
    object(json, "settings", settings);
    object(json, "methods", new TreeMap<>(METHODS));
    object(json, "execution", execution);
    object(json, "versions", versions);
    object(json, "files", fileHashes);
    json.writeEndObject();
  }

  private static void object(JsonGenerator json, String name, Map<String, String> values)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> entry : values.entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }
}
