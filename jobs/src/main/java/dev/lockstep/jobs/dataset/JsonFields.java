package dev.lockstep.jobs.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of one JSON object with checked access. Reads with Jackson's streaming half alone:
 * data binding would cost a third of a command's start. A missing or mistyped field is a {@link
 * MalformedManifest}.
 */
public final class JsonFields {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<?, ?> values;

  private JsonFields(Map<?, ?> values) {
    this.values = values;
  }

  /** Reads a file that must hold one object. */
  static JsonFields read(Path file) throws IOException {
    try (JsonParser parser = FACTORY.createParser(file.toFile())) {
      return object(parser);
    }
  }

  /** Reads a text that must hold one object. */
  public static JsonFields parse(String text) throws IOException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return object(parser);
    }
  }

  private static JsonFields object(JsonParser parser) throws IOException {
    parser.nextToken();
    if (value(parser) instanceof Map<?, ?> object) {
      return new JsonFields(object);
    }
    throw new MalformedManifest("must hold a JSON object");
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, value(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> array = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser));
      }
      return array;
    }
    if (token == null) {
      throw new MalformedManifest("ends too early");
    }
    return token.isNumeric() ? parser.getDecimalValue() : parser.getText();
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public String text(String name) {
    return field(name, String.class);
  }

  public long number(String name) {
    try {
      return field(name, BigDecimal.class).longValueExact();
    } catch (ArithmeticException e) {
      throw new MalformedManifest("must have a whole number in \"" + name + "\"");
    }
  }

  public double decimal(String name) {
    return field(name, BigDecimal.class).doubleValue();
  }

  public List<JsonFields> objects(String name) {
    List<JsonFields> objects = new ArrayList<>();
    for (Object item : field(name, List.class)) {
      if (!(item instanceof Map<?, ?> object)) {
        throw new MalformedManifest("must have objects in \"" + name + "\"");
      }
      objects.add(new JsonFields(object));
    }
    return objects;
  }

  /** The items of an array of texts. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object item : field(name, List.class)) {
      texts.add(String.valueOf(item));
    }
    return texts;
  }

  /** The items of an array of whole numbers that fit an int. */
  public int[] counts(String name) {
    List<?> items = field(name, List.class);
    int[] counts = new int[items.size()];
    for (int i = 0; i < counts.length; i++) {
      if (!(items.get(i) instanceof BigDecimal number)) {
        throw new MalformedManifest("must have numbers in \"" + name + "\"");
      }
      counts[i] = number.intValueExact();
    }
    return counts;
  }

  /** An object of texts, in its order. */
  public Map<String, String> textByName(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<?, ?> object = field(name, Map.class);
    object.forEach((key, value) -> texts.put((String) key, String.valueOf(value)));
    return texts;
  }

  private <T> T field(String name, Class<T> type) {
    Object value = values.get(name);
    if (!type.isInstance(value)) {
      throw new MalformedManifest("must have \"" + name + "\", which was " + value);
    }
    return type.cast(value);
  }

  /** A manifest that does not say what it should; the message goes on from the file's name. */
  public static final class MalformedManifest extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedManifest(String message) {
      super(message);
    }
  }
}
