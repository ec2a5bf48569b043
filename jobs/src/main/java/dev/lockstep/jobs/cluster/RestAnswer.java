package dev.lockstep.jobs.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** What a cluster's REST endpoint answers. */
final class RestAnswer {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final JsonFactory JSON = new JsonFactory();

  private RestAnswer() {}

  /** Takes from the JSON what it is asked for. */
  interface Reading<T> {
    T read(JsonParser json) throws IOException;
  }

  static <T> T get(Target target, String path, Reading<T> reading) throws IOException {
    URL url = new URL("http", target.host(), target.port(), path);
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    try (InputStream in = connection.getInputStream();
        JsonParser json = JSON.createParser(in)) {
      return reading.read(json);
    } finally {
      connection.disconnect();
    }
  }
}
