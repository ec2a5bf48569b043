package dev.lockstep.jobs.settings;

import dev.lockstep.jobs.UserError;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Named choices as users type them: constants of an enum in lower kebab case. */
public final class Choices {
  private Choices() {}

  public static String text(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of this name; {@link UserError} with all names for another one. */
  public static <E extends Enum<E>> E parse(Class<E> type, String key, String text) {
    for (E constant : type.getEnumConstants()) {
      if (text(constant).equals(text)) {
        return constant;
      }
    }
    String all =
        Arrays.stream(type.getEnumConstants()).map(Choices::text).collect(Collectors.joining(", "));
    throw new UserError(key + " must be one of " + all + ", was " + text);
  }
}
