package dev.lockstep.jobs.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.jobs.live.verify.Difference;
import dev.lockstep.jobs.live.verify.VerificationResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/** What a verification found, for people and as JSON. */
final class VerificationText {
  private VerificationText() {}

  static void print(VerificationResult result, PrintWriter out) {
    TextTable table = new TextTable();
    table.add("stream", "live", "replay", "different");
    result
        .streams()
        .forEach(
            (name, counts) ->
                table.add(
                    name,
                    Figures.count(counts.live()),
                    Figures.count(counts.replayed()),
                    Figures.count(counts.different())));
    table.print(out);
    result
        .deadLetters()
        .forEach((reason, events) -> out.println("dead letters " + reason + ": " + events));
    Optional<Difference> first = result.firstDifference();
    if (first.isEmpty()) {
      out.println(
          result.compared() == 0
              ? "verified: there are no output records"
              : "verified: all " + Figures.count(result.compared()) + " output records are equal");
      return;
    }
    out.println(
        "NOT equal: "
            + Figures.count(result.different(), "output record differs", "output records differ")
            + "; the first:");
    out.println("  " + first.get().identity());
    first.get().fields().forEach((name, values) -> out.println("  " + name + ": " + values));
  }

  /** Writes the fields of an object that was begun. */
  static void write(VerificationResult result, JsonGenerator json) throws IOException {
    json.writeBooleanField("equal", result.isEqual());
    json.writeNumberField("compared", result.compared());
    json.writeNumberField("different", result.different());
    json.writeObjectFieldStart("streams");
    for (Map.Entry<String, VerificationResult.Counts> stream : result.streams().entrySet()) {
      json.writeObjectFieldStart(stream.getKey());
      json.writeNumberField("live", stream.getValue().live());
      json.writeNumberField("replayed", stream.getValue().replayed());
      json.writeNumberField("different", stream.getValue().different());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("deadLetters");
    for (Map.Entry<String, Long> reason : result.deadLetters().entrySet()) {
      json.writeNumberField(reason.getKey(), reason.getValue());
    }
    json.writeEndObject();
    if (result.firstDifference().isPresent()) {
      json.writeStringField("firstDifference", result.firstDifference().get().toString());
    }
  }
}
