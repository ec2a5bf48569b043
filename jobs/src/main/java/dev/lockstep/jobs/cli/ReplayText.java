package dev.lockstep.jobs.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.kafka.replay.ReplayResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/** What a replay did, on one line. */
final class ReplayText {
  private ReplayText() {}

  static void print(ReplayResult result, String topic, boolean json, PrintWriter out) {
    if (json) {
      printJson(result, topic, out);
    } else {
      out.printf(
          Locale.ROOT,
          "published %s in %s to %s in %.1f s (%,.0f events/s)",
          Figures.count(result.events(), "event", "events"),
          Figures.count(result.records(), "record", "records"),
          topic,
          result.nanos() / 1e9,
          result.eventsPerSecond());
    }
    out.println();
    out.flush();
  }

  private static void printJson(ReplayResult result, String topic, PrintWriter out) {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      json.writeStringField("topic", topic);
      json.writeNumberField("events", result.events());
      json.writeNumberField("records", result.records());
      json.writeNumberField("seconds", result.nanos() / 1e9);
      json.writeNumberField("eventsPerSecond", Math.rint(result.eventsPerSecond()));
      json.writeEndObject();
    } catch (IOException e) {
      throw new RunFailure("the result could not be printed: " + e.getMessage(), e);
    }
  }
}
