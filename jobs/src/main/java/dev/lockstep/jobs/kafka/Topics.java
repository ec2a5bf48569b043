package dev.lockstep.jobs.kafka;

import dev.lockstep.jobs.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics of a prefix: making, describing and checking them. Whatever is wrong is a {@link
 * UserError} of one line; no question takes longer than some seconds.
 */
public final class Topics implements AutoCloseable {
  /** Room for the largest frame, and for the dead letter that holds one. */
  static final int RECORD_BYTES_MAX = 20 << 20;

  private static final int ATTEMPTS = 100;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Brokers brokers;
  private final TopicNames names;
  private final Admin admin;
  private final BrokerCalls calls;
  private final Offsets offsets;

  /** Asks nothing yet, but the name of the broker's host must be known. */
  public Topics(Brokers brokers, TopicNames names) {
    this.brokers = brokers;
    this.names = names;
    calls = new BrokerCalls(brokers);
    admin = calls.open();
    offsets = new Offsets(admin, calls);
  }

  public TopicNames names() {
    return names;
  }

  /** Where the partitions of topics begin and end. */
  public Offsets offsets() {
    return offsets;
  }

  /** Makes the topics that are missing and returns their names; the others must fit the plan. */
  public List<String> create(TopicPlan plan) {
    requireReplication(plan.replication());
    List<String> created = new ArrayList<>();
    for (String name : names.all()) {
      Optional<TopicDescription> there = find(name);
      if (there.isPresent()) {
        requireSame(plan, there.get());
      } else {
        NewTopic topic = new NewTopic(name, plan.partitions(), (short) plan.replication());
        topic.configs(configs(name, plan));
        calls.answerUnless(
            TopicExistsException.class, admin.createTopics(List.of(topic)).config(name));
        created.add(name);
      }
    }
    created.forEach(this::awaitLeaders);
    return created;
  }

  private void requireReplication(int replication) {
    int nodes = calls.answer(admin.describeCluster().nodes()).size();
    if (replication > nodes) {
      throw new UserError(
          "--replication must be <= %d, the number of brokers at %s, was %d"
              .formatted(nodes, brokers.addresses(), replication));
    }
  }

  private static void requireSame(TopicPlan plan, TopicDescription there) {
    int partitions = there.partitions().size();
    if (partitions != plan.partitions()) {
      throw new UserError(
          "topic %s exists with %d partition%s, not %d: give --partitions %d, or another --prefix"
              .formatted(
                  there.name(),
                  partitions,
                  partitions == 1 ? "" : "s",
                  plan.partitions(),
                  partitions));
    }
  }

  /** A new topic takes a moment until all of its partitions can be written. */
  private void awaitLeaders(String name) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<TopicDescription> there = find(name);
      if (there.isPresent()
          && there.get().partitions().stream().allMatch(part -> part.leader() != null)) {
        return;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw brokers.silence(null);
  }

  /** The topics of the prefix that exist. */
  public List<TopicState> describe() {
    List<TopicState> states = new ArrayList<>();
    for (String name : names.all()) {
      find(name).ifPresent(there -> states.add(state(there)));
    }
    return states;
  }

  private TopicState state(TopicDescription there) {
    long records = -sum(offsets.beginning(there.name())) + sum(offsets.end(there.name()));
    int replication = there.partitions().get(0).replicas().size();
    return new TopicState(there.name(), there.partitions().size(), replication, records);
  }

  private static long sum(Map<Integer, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The brokers must allow transactions of that length, as far as they say what they allow. */
  public void checkTransactions(Duration wanted) {
    Optional<Duration> most = new TransactionLimit(admin, calls).ask();
    if (most.isPresent() && wanted.compareTo(most.get()) > 0) {
      throw new UserError(
          "live.transaction-timeout must be <= %d ms, %s of the brokers at %s, was %d ms: lower it, or raise theirs"
              .formatted(
                  most.get().toMillis(),
                  TransactionLimit.KEY,
                  brokers.addresses(),
                  wanted.toMillis()));
    }
  }

  /** Every topic must exist, and the events have at least so many partitions. */
  public void check(int partitionsMin) {
    for (String name : names.all()) {
      int needed = name.equals(names.events()) ? partitionsMin : 1;
      require(name, needed);
    }
  }

  /** The topic, of any prefix, must exist. */
  public void require(String name) {
    require(name, 1);
  }

  private void require(String name, int partitionsMin) {
    int partitions = find(name).orElseThrow(() -> missing(name)).partitions().size();
    if (partitions < partitionsMin) {
      throw new UserError(
          "topic %s has %d of the %d partitions that are needed: make topics with another --prefix,"
                  .formatted(name, partitions, partitionsMin)
              + " or set live.partitions to "
              + partitions);
    }
  }

  private UserError missing(String name) {
    return new UserError(
        "topic %s does not exist: ./lockstep topics create --brokers %s --prefix %s"
            .formatted(name, brokers.addresses(), names.prefix()));
  }

  private Optional<TopicDescription> find(String name) {
    return calls
        .answerUnless(
            UnknownTopicOrPartitionException.class,
            admin.describeTopics(List.of(name)).allTopicNames())
        .map(described -> described.get(name));
  }

  private Map<String, String> configs(String name, TopicPlan plan) {
    String bytesMax = Integer.toString(RECORD_BYTES_MAX);
    if (name.equals(names.positions())) {
      return Map.of(
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.CLEANUP_POLICY_COMPACT,
          TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
          bytesMax);
    }
    // A record's time is that of its sending: history that is replayed must not be old at once.
    return Map.of(
        TopicConfig.RETENTION_MS_CONFIG,
        Long.toString(plan.retentionMillis()),
        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
        "CreateTime",
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
        bytesMax);
  }

  @Override
  public void close() {
    // Nothing that was asked is still wanted.
    admin.close(Duration.ZERO);
  }
}
