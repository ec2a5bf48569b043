package dev.lockstep.jobs.cluster;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A job that a session cluster knows.
 *
 * @param state as Flink names it, such as {@code RUNNING}
 */
public record ClusterJob(String id, String name, String state) {
  private static final Set<String> OVER = Set.of("FINISHED", "CANCELED", "FAILED");

  /** Those that are not over. */
  public static List<ClusterJob> running(Target target) throws IOException {
    return RestAnswer.get(target, "/jobs/overview", ClusterJob::readAll).stream()
        .filter(job -> !OVER.contains(job.state()))
        .toList();
  }

  static List<ClusterJob> readAll(JsonParser json) throws IOException {
    List<ClusterJob> jobs = new ArrayList<>();
    Map<String, String> texts = new HashMap<>();
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      if (token == JsonToken.VALUE_STRING) {
        texts.put(json.currentName(), json.getText());
      } else if (token == JsonToken.END_OBJECT && json.getParsingContext().inArray()) {
        jobs.add(new ClusterJob(texts.get("jid"), texts.get("name"), texts.get("state")));
        texts.clear();
      }
    }
    return jobs;
  }
}
