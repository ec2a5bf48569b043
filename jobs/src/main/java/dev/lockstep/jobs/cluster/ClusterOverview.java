package dev.lockstep.jobs.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/**
 * What a session cluster says of itself.
 *
 * @param slots of all its TaskManagers
 */
public record ClusterOverview(int slots) {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final JsonFactory JSON = new JsonFactory();

  /** Asks the cluster; {@link UserError} when nothing there answers as Flink does. */
  public static ClusterOverview of(Target target) {
    int slots;
    try {
      slots = ask(new URL("http", target.host(), target.port(), "/overview"));
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("no answer");
      throw new UserError(
          "no Flink cluster answers at %s (%s): start it, or name another --target"
              .formatted(target, why),
          e);
    }
    if (slots == 0) {
      throw new UserError(
          "the cluster at " + target + " has no TaskManager: start one, or name another --target");
    }
    return new ClusterOverview(slots);
  }

  private static int ask(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    try (InputStream in = connection.getInputStream();
        JsonParser parser = JSON.createParser(in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_INT && parser.currentName().equals("slots-total")) {
          return parser.getIntValue();
        }
      }
    } finally {
      connection.disconnect();
    }
    throw new IOException("its answer names no slots");
  }
}
