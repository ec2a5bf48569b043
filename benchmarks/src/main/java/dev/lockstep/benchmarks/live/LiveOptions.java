package dev.lockstep.benchmarks.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the user asks for, as {@code --name value}; what is not named has its default. */
final class LiveOptions {
  private static final Pattern MILLIS = Pattern.compile("([0-9]{1,6})ms");

  private final Map<String, String> values;

  private LiveOptions(Map<String, String> values) {
    this.values = values;
  }

  /** Mistakes are {@link IllegalArgumentException}s of one line. */
  static LiveOptions parse(List<String> arguments, Map<String, String> defaults) {
    Map<String, String> values = new LinkedHashMap<>(defaults);
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!defaults.containsKey(name)) {
        throw new IllegalArgumentException(
            "options are " + String.join(", ", defaults.keySet()) + ", was " + name);
      }
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException("option " + name + " needs a value");
      }
      values.put(name, arguments.get(i + 1));
    }
    return new LiveOptions(values);
  }

  int positive(String name) {
    try {
      int number = Integer.parseInt(values.get(name));
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is not positive.
    }
    throw new IllegalArgumentException(
        name + " must be a whole number > 0, was " + values.get(name));
  }

  /** One of these words. */
  String word(String name, List<String> words) {
    String value = values.get(name);
    if (!words.contains(value)) {
      throw new IllegalArgumentException(
          name + " must be one of " + String.join(", ", words) + ", was " + value);
    }
    return value;
  }

  /** Whole numbers with commas between them. */
  List<Integer> numbers(String name) {
    try {
      return List.of(values.get(name).split(",")).stream().map(Integer::valueOf).toList();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          name + " must be whole numbers such as 10000,100000, was " + values.get(name), e);
    }
  }

  Duration millis(String name) {
    return millis(name, values.get(name));
  }

  List<Duration> allMillis(String name) {
    return List.of(values.get(name).split(",")).stream().map(value -> millis(name, value)).toList();
  }

  private static Duration millis(String name, String value) {
    Matcher matcher = MILLIS.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name + " must be a time such as 10ms, was " + value);
    }
    return Duration.ofMillis(Long.parseLong(matcher.group(1)));
  }
}
