package dev.lockstep.jobs.live.config;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.settings.Choices;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One value of a settings file: a text, a list or a mapping. Its path says where it stands, and
 * each reading that does not fit is a {@link UserError} that names it.
 *
 * @param value a {@code String}, a {@code List<Node>} or a {@code Map<String, Node>}
 */
record Node(String path, Object value) {
  boolean isText() {
    return value instanceof String;
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw mistake("one value");
  }

  /** The entries of a mapping, in their order. */
  @SuppressWarnings("unchecked") // The reader of the file puts nothing else into mappings.
  Map<String, Node> mapping() {
    if (value instanceof Map<?, ?> mapping) {
      return (Map<String, Node>) mapping;
    }
    throw mistake("keys and values");
  }

  /** The texts of a list. */
  @SuppressWarnings("unchecked") // The reader of the file puts nothing else into lists.
  List<String> texts() {
    if (value instanceof List<?> list) {
      return ((List<Node>) list).stream().map(Node::text).toList();
    }
    throw mistake("a list such as [A, B]");
  }

  /** A whole number of this range, both ends included. */
  long whole(long least, long most) {
    long number;
    try {
      number = new BigDecimal(text()).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new UserError(path + " must be a whole number, was " + text(), e);
    }
    if (number < least || number > most) {
      throw new UserError(path + " must be " + least + " to " + most + ", was " + number);
    }
    return number;
  }

  boolean flag() {
    if (!text().equals("true") && !text().equals("false")) {
      throw new UserError(path + " must be true or false, was " + text());
    }
    return text().equals("true");
  }

  <E extends Enum<E>> E choice(Class<E> type) {
    return Choices.parse(type, path, text());
  }

  /** A time span of at least that long. */
  Duration duration(Duration least) {
    return DurationText.parse(path, text(), least);
  }

  private UserError mistake(String expected) {
    String found = "keys and values";
    if (value instanceof String text) {
      found = text;
    } else if (value instanceof List<?>) {
      found = "a list";
    }
    return new UserError(path + " must be " + expected + ", was " + found);
  }
}
