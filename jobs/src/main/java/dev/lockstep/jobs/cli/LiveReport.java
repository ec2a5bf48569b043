package dev.lockstep.jobs.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.jobs.live.LiveDirectory;
import dev.lockstep.jobs.live.LiveManifest;
import dev.lockstep.jobs.live.LiveStatus;
import dev.lockstep.jobs.live.config.LiveSettings;
import dev.lockstep.jobs.live.verify.VerificationResult;
import dev.lockstep.jobs.run.RunDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a live run prints: its progress on the error stream, its result on the standard output. */
final class LiveReport {
  private static final int SETTINGS_MAX = 100;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;
  private final LiveDisplay display;
  private LiveManifest manifest;
  private long fills;

  /**
   * @param json whether the result alone is printed, as JSON
   */
  LiveReport(PrintWriter out, PrintWriter err, boolean json) {
    this.out = out;
    this.err = err;
    this.json = json;
    display = new LiveDisplay(err, Terminal.showsErrors());
  }

  void begin(LiveSettings settings, LiveDirectory directory) {
    boolean fits = settings.text().size() <= SETTINGS_MAX;
    if (fits) {
      say("settings:");
      sections(settings.text()).forEach((section, line) -> say("  " + section + ": " + line));
    } else {
      say("settings: %d of them, see %s".formatted(settings.text().size(), directory.folder()));
    }
    settings.execution().webUiPort().ifPresent(port -> say("web UI: http://localhost:" + port));
  }

  /** A line for each section, and for each lane, instrument and group. */
  private static Map<String, String> sections(Map<String, String> settings) {
    Map<String, String> lines = new LinkedHashMap<>();
    settings.forEach(
        (key, value) -> {
          int dot = key.indexOf('.');
          int end = key.startsWith("lanes.") ? key.indexOf('.', dot + 1) : dot;
          String section = key.substring(0, end);
          String rest = key.substring(end + 1);
          lines.merge(section, rest + "=" + value, (before, one) -> before + ", " + one);
        });
    return lines;
  }

  void started(LiveManifest started) {
    manifest = started;
    say("live: job " + started.jobId() + " runs; Ctrl-C stops it with a savepoint");
  }

  void show(LiveStatus status, long elapsedNanos) {
    if (!json) {
      display.show(status, elapsedNanos);
    }
  }

  void endOfShow() {
    display.end();
  }

  void stopping() {
    say("live: stopping with a savepoint");
  }

  void stopped(LiveManifest ended, LiveStatus last) {
    manifest = ended;
    fills = last.fills();
    say("live: savepoint " + ended.end().orElseThrow().savepoint());
  }

  void verifying() {
    say("live: verifying against a replay");
  }

  private void say(String line) {
    if (!json) {
      err.println(line);
      err.flush();
    }
  }

  /** Prints the result. */
  void end(LiveDirectory directory, Optional<VerificationResult> result) throws IOException {
    if (json) {
      print(directory, result);
    } else {
      result.ifPresent(found -> VerificationText.print(found, out));
      out.println("Run directory: " + directory.folder());
    }
    out.flush();
  }

  private void print(LiveDirectory directory, Optional<VerificationResult> result)
      throws IOException {
    try (JsonGenerator generator = RunDirectory.generator(out)) {
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      generator.writeStartObject();
      generator.writeStringField("runDirectory", directory.folder().toString());
      generator.writeStringField("runId", manifest.runId());
      generator.writeStringField("savepoint", manifest.end().orElseThrow().savepoint());
      generator.writeNumberField("records", records());
      generator.writeNumberField("fills", fills);
      if (result.isPresent()) {
        generator.writeObjectFieldStart("verification");
        VerificationText.write(result.get(), generator);
        generator.writeEndObject();
      }
      generator.writeEndObject();
      generator.writeRaw('\n');
    }
  }

  private long records() {
    long ends = sum(manifest.end().orElseThrow().offsets().values());
    return ends - sum(manifest.starts().values());
  }

  private static long sum(Iterable<Long> offsets) {
    long sum = 0;
    for (long offset : offsets) {
      sum += offset;
    }
    return sum;
  }
}
