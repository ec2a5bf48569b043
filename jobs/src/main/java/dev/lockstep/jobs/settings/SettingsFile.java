package dev.lockstep.jobs.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code lockstep.yaml} as keys and values, such as {@code commission.bps} and {@code 3}. Lists are
 * refused; values stay text until {@link SettingsReader} reads them. The sections of live runs are
 * passed over.
 */
public final class SettingsFile {
  public static final String NAME = "lockstep.yaml";

  /** Sections at the top that only live runs read. */
  public static final Set<String> LIVE_SECTIONS =
      Set.of("live", "instruments", "groups", "lanes", "people");

  private SettingsFile() {}

  /** Reads the file; whatever is wrong with it is a {@link UserError}. */
  public static Map<String, String> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserError("settings file " + file + " does not exist: name another one");
    }
    try (JsonParser yaml = new YAMLFactory().createParser(file.toFile())) {
      return read(yaml, file);
    } catch (JsonProcessingException e) {
      throw new UserError(
          file
              + ", line "
              + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
              + ": must be YAML: "
              + e.getOriginalMessage(),
          e);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> read(JsonParser yaml, Path file) throws IOException {
    Map<String, String> values = new TreeMap<>();
    Deque<String> path = new ArrayDeque<>();
    String key = "";
    for (JsonToken token = yaml.nextToken(); token != null; token = yaml.nextToken()) {
      switch (token) {
        case FIELD_NAME -> {
          key = yaml.currentName();
          // The mapping of the file itself is one level, of no name.
          if (path.size() == 1 && LIVE_SECTIONS.contains(key)) {
            yaml.nextToken();
            yaml.skipChildren();
          }
        }
        case START_OBJECT -> path.addLast(key);
        case END_OBJECT -> path.removeLast();
        case START_ARRAY, END_ARRAY ->
            throw new UserError(
                file + ": " + fullKey(path, key) + " must be one value, was a list");
        case VALUE_NULL ->
            throw new UserError(file + ": " + fullKey(path, key) + " has no value: give one");
        default -> put(values, fullKey(path, key), yaml.getText(), file);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private static String fullKey(Deque<String> path, String key) {
    StringBuilder full = new StringBuilder();
    for (String part : path) {
      if (!part.isEmpty()) {
        full.append(part).append('.');
      }
    }
    return full.append(key).toString();
  }

  private static void put(Map<String, String> values, String key, String value, Path file) {
    if (key.isEmpty()) {
      throw new UserError(
          file + " must hold keys and values such as account.cash: 1000000, was " + value);
    }
    if (values.put(key, value) != null) {
      throw new UserError(file + ": " + key + " is given twice: keep one");
    }
  }
}
