package dev.lockstep.jobs.cluster;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a session cluster says of itself.
 *
 * @param taskManagers how many have registered
 * @param slots of all its TaskManagers
 * @param freeSlots those that no job has
 */
public record ClusterOverview(int taskManagers, int slots, int freeSlots) {
  /** Asks the cluster; {@link UserError} when nothing there answers as Flink does. */
  public static ClusterOverview of(Target target) {
    ClusterOverview overview;
    try {
      overview = fetch(target);
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("no answer");
      throw new UserError(
          "no Flink cluster answers at %s (%s): start it, or name another --target"
              .formatted(target, why),
          e);
    }
    if (overview.slots == 0) {
      throw new UserError(
          "the cluster at " + target + " has no TaskManager: start one, or name another --target");
    }
    return overview;
  }

  /** Asks the cluster; empty when it does not answer, such as while it starts. */
  public static Optional<ClusterOverview> ask(Target target) {
    try {
      return Optional.of(fetch(target));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static ClusterOverview fetch(Target target) throws IOException {
    Map<String, Integer> numbers = RestAnswer.get(target, "/overview", ClusterOverview::numbers);
    if (!numbers.containsKey("slots-total")) {
      throw new IOException("its answer names no slots");
    }
    return new ClusterOverview(
        numbers.getOrDefault("taskmanagers", 0),
        numbers.get("slots-total"),
        numbers.getOrDefault("slots-available", 0));
  }

  private static Map<String, Integer> numbers(JsonParser json) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      if (token == JsonToken.VALUE_NUMBER_INT && json.currentName() != null) {
        numbers.put(json.currentName(), json.getIntValue());
      }
    }
    return numbers;
  }
}
