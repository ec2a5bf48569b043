package dev.lockstep.jobs.live.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a settings file as a tree. Unlike {@link dev.lockstep.jobs.settings.SettingsFile} it keeps
 * lists, and dots in keys: symbols have them.
 */
final class NodeReader {
  private final JsonParser yaml;

  private NodeReader(JsonParser yaml) {
    this.yaml = yaml;
  }

  /** The file's mapping; whatever is wrong with it is a {@link UserError}. */
  static Node read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserError("settings file " + file + " does not exist: name another one");
    }
    try (JsonParser yaml = new YAMLFactory().createParser(file.toFile())) {
      return new NodeReader(yaml).root();
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "?" : Integer.toString(e.getLocation().getLineNr());
      throw new UserError(file + ", line " + line + ": must be YAML: " + e.getOriginalMessage(), e);
    } catch (UserError e) {
      throw new UserError(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The mapping that a text holds. */
  static Node parse(String text) {
    try (JsonParser yaml = new YAMLFactory().createParser(text)) {
      return new NodeReader(yaml).root();
    } catch (IOException e) {
      throw new UserError("settings must be YAML: " + e.getMessage(), e);
    }
  }

  private Node root() throws IOException {
    if (yaml.nextToken() == null) {
      return new Node("", Map.of());
    }
    Node root = node("");
    if (!(root.value() instanceof Map<?, ?>)) {
      throw new UserError("must hold keys and values such as live: {brokers: localhost:9092}");
    }
    return root;
  }

  private Node node(String path) throws IOException {
    JsonToken token = yaml.currentToken();
    return switch (token) {
      case START_OBJECT -> new Node(path, mapping(path));
      case START_ARRAY -> new Node(path, list(path));
      case VALUE_NULL -> throw new UserError(path + " has no value: give one");
      default -> new Node(path, yaml.getText());
    };
  }

  private Map<String, Node> mapping(String path) throws IOException {
    Map<String, Node> mapping = new LinkedHashMap<>();
    while (yaml.nextToken() == JsonToken.FIELD_NAME) {
      String key = yaml.currentName();
      String place = path.isEmpty() ? key : path + "." + key;
      yaml.nextToken();
      if (mapping.put(key, node(place)) != null) {
        throw new UserError(place + " is given twice: keep one");
      }
    }
    return mapping;
  }

  private List<Node> list(String path) throws IOException {
    List<Node> list = new ArrayList<>();
    while (yaml.nextToken() != JsonToken.END_ARRAY) {
      list.add(node(path));
    }
    return list;
  }
}
