package dev.lockstep.jobs.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ApiException;

/** How long a producer's transaction may last at most, as the brokers are set. */
final class TransactionLimit {
  /** The brokers' own name of this setting. */
  static final String KEY = "transaction.max.timeout.ms";

  private final Admin admin;
  private final BrokerCalls calls;

  TransactionLimit(Admin admin, BrokerCalls calls) {
    this.admin = admin;
    this.calls = calls;
  }

  /** The least of all brokers, any of which may keep a transaction; empty when they do not say. */
  Optional<Duration> ask() {
    List<ConfigResource> brokers =
        calls.answer(admin.describeCluster().nodes()).stream()
            .map(node -> new ConfigResource(ConfigResource.Type.BROKER, node.idString()))
            .toList();
    // Not every user may read the brokers' settings; a timeout that is too long then fails later.
    return calls
        .answerUnless(ApiException.class, admin.describeConfigs(brokers).all())
        .flatMap(TransactionLimit::least);
  }

  private static Optional<Duration> least(Map<ConfigResource, Config> configs) {
    return configs.values().stream()
        .map(config -> config.get(KEY))
        .filter(Objects::nonNull)
        .map(ConfigEntry::value)
        .filter(Objects::nonNull)
        .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
        .min(Duration::compareTo);
  }
}
