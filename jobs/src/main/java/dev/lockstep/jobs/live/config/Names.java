package dev.lockstep.jobs.live.config;

import dev.lockstep.jobs.UserError;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What groups, symbols and lanes may be called. Keys of positions and ids of instructions put their
 * names one after the other, with {@code /} between them, into texts of at most 255 bytes.
 */
final class Names {
  /** Of a name: two of them leave room for an order's number and its revision. */
  private static final int MOST_BYTES = 100;

  private static final Pattern BAD = Pattern.compile("[/\\p{Cntrl}]");

  private Names() {}

  /**
   * A name that cannot be told apart from others, or does not fit, is a {@link UserError}.
   *
   * @param what is called so, such as {@code a symbol}
   */
  static void check(String what, String name) {
    if (name.isBlank()) {
      throw new UserError(what + " must have a name, had none");
    }
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw new UserError(
          "%s must have a name of at most %d bytes, was %d long: shorten %s"
              .formatted(what, MOST_BYTES, bytes, shown(name)));
    }
    if (BAD.matcher(name).find()) {
      throw new UserError(
          "%s must have a name without / and control characters, was %s: rename it"
              .formatted(what, shown(name)));
    }
  }

  private static String shown(String name) {
    return BAD.matcher(name).replaceAll(bad -> bad.group().equals("/") ? "/" : "?");
  }
}
