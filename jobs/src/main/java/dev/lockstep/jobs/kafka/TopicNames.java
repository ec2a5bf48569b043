package dev.lockstep.jobs.kafka;

import dev.lockstep.jobs.UserError;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The topics of one live system: {@code <prefix>.events} and its outputs.
 *
 * @param prefix 1 to 200 letters, digits, dots, underscores and hyphens
 */
public record TopicNames(String prefix) {
  /** What is used when nothing else is said. */
  public static final String DEFAULT_PREFIX = "lockstep";

  private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,200}");

  public TopicNames {
    if (!LEGAL.matcher(prefix).matches()) {
      throw new UserError(
          "--prefix must be 1 to 200 letters, digits, dots, underscores and hyphens, was "
              + (prefix.isEmpty() ? "empty" : prefix));
    }
  }

  /** The log: what goes in. */
  public String events() {
    return of("events");
  }

  /** What each account holds; compacted. */
  public String positions() {
    return of("positions");
  }

  public String deadLetters() {
    return of("dead-letters");
  }

  /** Any topic of the prefix, by its last part. */
  public String of(String suffix) {
    return prefix + "." + suffix;
  }

  /** All of them, the events first. */
  public List<String> all() {
    return List.of(
        events(),
        of("updates"),
        of("fills"),
        of("signals"),
        of("equity"),
        positions(),
        deadLetters(),
        of("orders"));
  }
}
