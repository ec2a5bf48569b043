package dev.lockstep.jobs.live.config;

import dev.lockstep.jobs.UserError;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping of fixed keys that is being read: keys that nobody asked for are refused at its end.
 */
final class Section {
  private final String path;
  private final Map<String, Node> entries;
  private final Set<String> known = new LinkedHashSet<>();

  Section(Node node) {
    path = node.path();
    entries = node.mapping();
  }

  Optional<Node> find(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  /** The value that must be there. */
  Node need(String key, String example) {
    return find(key)
        .orElseThrow(
            () -> new UserError("%s.%s is not given: say %s".formatted(path, key, example)));
  }

  String text(String key, String standard) {
    return find(key).map(Node::text).orElse(standard);
  }

  int count(String key, int least, int most, int standard) {
    return find(key).map(node -> (int) node.whole(least, most)).orElse(standard);
  }

  boolean flag(String key) {
    return find(key).map(Node::flag).orElse(false);
  }

  <E extends Enum<E>> E choice(String key, E standard) {
    return find(key).map(node -> node.choice(standard.getDeclaringClass())).orElse(standard);
  }

  Duration duration(String key, Duration least, Duration standard) {
    return find(key).map(node -> node.duration(least)).orElse(standard);
  }

  /** Everything was asked for: another key is a {@link UserError}. */
  void end() {
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        throw new UserError(
            "unknown setting %s.%s; there are %s".formatted(path, key, String.join(", ", known)));
      }
    }
  }
}
