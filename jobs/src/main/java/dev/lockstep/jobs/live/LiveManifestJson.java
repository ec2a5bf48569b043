package dev.lockstep.jobs.live;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.jobs.CodeVersion;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.JsonFields;
import dev.lockstep.jobs.run.RunDirectory;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes and reads {@code live.json}. */
final class LiveManifestJson {
  private static final int FORMAT_VERSION = 1;

  private LiveManifestJson() {}

  /** Replaces the file as a whole. */
  static void write(LiveManifest manifest, Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try (Writer out = Files.newBufferedWriter(draft);
        JsonGenerator json = RunDirectory.generator(out)) {
      write(manifest, json);
      json.writeRaw('\n');
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(LiveManifest manifest, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("formatVersion", FORMAT_VERSION);
    json.writeStringField("runId", manifest.runId());
    json.writeStringField("startedAt", manifest.startedAt());
    json.writeStringField("codeVersion", manifest.code().version());
    json.writeStringField("codeRevision", manifest.code().revision());
    json.writeStringField("settingsHash", manifest.settingsHash());
    json.writeStringField("jobId", manifest.jobId());
    if (manifest.restoredFrom().isPresent()) {
      json.writeStringField("restoredFrom", manifest.restoredFrom().get());
    }
    if (manifest.brokerFolder().isPresent()) {
      json.writeStringField("brokerFolder", manifest.brokerFolder().get());
    }
    numbers(json, "startOffsets", manifest.starts());
    numbers(json, "outputStarts", manifest.outputStarts());
    if (manifest.end().isPresent()) {
      LiveManifest.End end = manifest.end().get();
      json.writeStringField("endedAt", end.endedAt());
      json.writeStringField("savepoint", end.savepoint());
      numbers(json, "endOffsets", end.offsets());
      numbers(json, "outputEnds", end.outputEnds());
    }
    json.writeObjectFieldStart("settings");
    for (Map.Entry<String, String> setting : manifest.settings().entrySet()) {
      json.writeStringField(setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, String name, Map<?, Long> numbers)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<?, Long> entry : numbers.entrySet()) {
      json.writeNumberField(entry.getKey().toString(), entry.getValue());
    }
    json.writeEndObject();
  }

  /** Reads the file; one that does not say what it should is a {@link UserError}. */
  static LiveManifest read(Path file) {
    try {
      JsonFields fields = JsonFields.parse(Files.readString(file));
      if (fields.number("formatVersion") != FORMAT_VERSION) {
        throw new UserError(
            "%s has format %d, this build reads %d: use the build that wrote it"
                .formatted(file, fields.number("formatVersion"), FORMAT_VERSION));
      }
      return manifest(fields);
    } catch (JsonFields.MalformedManifest | NumberFormatException e) {
      throw new UserError(file + " " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static LiveManifest manifest(JsonFields fields) {
    Optional<LiveManifest.End> end =
        fields.has("savepoint")
            ? Optional.of(
                new LiveManifest.End(
                    fields.text("endedAt"),
                    fields.text("savepoint"),
                    partitions(fields, "endOffsets"),
                    places(fields, "outputEnds")))
            : Optional.empty();
    return new LiveManifest(
        fields.text("runId"),
        fields.text("startedAt"),
        new CodeVersion(fields.text("codeVersion"), fields.text("codeRevision")),
        fields.textByName("settings"),
        fields.text("settingsHash"),
        partitions(fields, "startOffsets"),
        places(fields, "outputStarts"),
        optional(fields, "restoredFrom"),
        fields.text("jobId"),
        optional(fields, "brokerFolder"),
        end);
  }

  private static Optional<String> optional(JsonFields fields, String name) {
    return fields.has(name) ? Optional.of(fields.text(name)) : Optional.empty();
  }

  private static SortedMap<Integer, Long> partitions(JsonFields fields, String name) {
    SortedMap<Integer, Long> offsets = new TreeMap<>();
    fields
        .textByName(name)
        .forEach(
            (partition, offset) -> offsets.put(Integer.valueOf(partition), Long.valueOf(offset)));
    return offsets;
  }

  private static SortedMap<String, Long> places(JsonFields fields, String name) {
    SortedMap<String, Long> offsets = new TreeMap<>();
    fields.textByName(name).forEach((place, offset) -> offsets.put(place, Long.valueOf(offset)));
    return offsets;
  }
}
