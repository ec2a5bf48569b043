package dev.lockstep.jobs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects as keys and values, in their order. */
public final class JsonText {
  private JsonText() {}

  /** Reads a file, as {@link #flat} does. */
  public static Map<String, String> read(Path file) {
    try {
      return flat(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys of inner objects follow those of outer ones, after a slash; null is "null". */
  public static Map<String, String> flat(String json) {
    Map<String, String> values = new LinkedHashMap<>();
    Deque<String> path = new ArrayDeque<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT ->
              path.addLast(parser.currentName() == null ? "" : parser.currentName() + "/");
          case END_OBJECT -> path.removeLast();
          case FIELD_NAME -> {}
          default -> values.put(String.join("", path) + parser.currentName(), parser.getText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + json, e);
    }
    return values;
  }
}
