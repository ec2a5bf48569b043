package dev.lockstep.jobs.cluster;

import dev.lockstep.jobs.UserError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a job runs: in this process, or on the session cluster whose REST endpoint is named.
 *
 * @param host empty for this process
 */
public record Target(String host, int port) {
  public static final Target LOCAL = new Target("", 0);

  private static final Pattern HOST_AND_PORT = Pattern.compile("([^:/\\s]+):(\\d{1,5})");
  private static final int LAST_PORT = 65_535;

  /** Reads {@code local} or {@code HOST:PORT}; {@link UserError} for anything else. */
  public static Target parse(String text) {
    if (text.equals("local")) {
      return LOCAL;
    }
    Matcher matcher = HOST_AND_PORT.matcher(text);
    if (!matcher.matches()
        || Integer.parseInt(matcher.group(2)) > LAST_PORT
        || Integer.parseInt(matcher.group(2)) == 0) {
      throw new UserError("--target must be local or HOST:PORT, was " + text);
    }
    return new Target(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  public boolean isLocal() {
    return host.isEmpty();
  }

  @Override
  public String toString() {
    return isLocal() ? "local" : host + ":" + port;
  }
}
