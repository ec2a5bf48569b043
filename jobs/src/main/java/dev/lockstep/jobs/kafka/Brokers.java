package dev.lockstep.jobs.kafka;

import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where Kafka is.
 *
 * @param addresses one or more {@code HOST:PORT}, separated by commas
 */
public record Brokers(String addresses) {
  /** What is used when nothing else is said. */
  public static final String DEFAULT_ADDRESS = "localhost:9092";

  /** How long a question may take before it counts as not answered. */
  static final int PATIENCE_MILLIS = 15_000;

  private static final int ATTEMPT_MILLIS = 5_000;
  private static final int CONNECTION_MILLIS = 2_000;
  private static final int PORT_MAX = 65_535;
  private static final Pattern LEGAL =
      Pattern.compile("[^\\s,:/]+:[0-9]{1,5}(,[^\\s,:/]+:[0-9]{1,5})*");

  public Brokers {
    if (!LEGAL.matcher(addresses).matches() || !hasPorts(addresses)) {
      throw new UserError("--brokers must be HOST:PORT, such as localhost:9092, was " + addresses);
    }
  }

  private static boolean hasPorts(String addresses) {
    return Arrays.stream(addresses.split(",", -1))
        .mapToInt(each -> Integer.parseInt(each.substring(each.lastIndexOf(':') + 1)))
        .allMatch(port -> port > 0 && port <= PORT_MAX);
  }

  /** Tells a broker that is not there from a slow one, without waiting for what will not come. */
  void requireListener() {
    IOException last = null;
    for (String address : addresses.split(",", -1)) {
      int colon = address.lastIndexOf(':');
      try (Socket socket = new Socket()) {
        int port = Integer.parseInt(address.substring(colon + 1));
        socket.connect(new InetSocketAddress(address.substring(0, colon), port), CONNECTION_MILLIS);
        return;
      } catch (IOException e) {
        last = e;
      }
    }
    throw silence(last);
  }

  /** The mistake of a user whose broker does not answer. */
  UserError silence(Throwable cause) {
    return new UserError(
        "no Kafka broker answers at %s: start one, name another with --brokers, or use --embedded"
            .formatted(addresses),
        cause);
  }

  /** Settings of any client, with which no question hangs. */
  Map<String, Object> clientSettings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses);
    settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ATTEMPT_MILLIS);
    settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, ATTEMPT_MILLIS);
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    return settings;
  }
}
