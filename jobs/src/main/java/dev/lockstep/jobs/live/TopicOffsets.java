package dev.lockstep.jobs.live;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks brokers where topics begin and end. */
final class TopicOffsets implements AutoCloseable {
  private static final String PATIENCE_MILLIS = "10000";

  private final String brokers;
  private final Admin admin;

  TopicOffsets(String brokers) {
    this.brokers = brokers;
    Properties properties = new Properties();
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    admin = Admin.create(properties);
  }

  /** First offset that each partition of the topics still has. */
  Map<TopicPartition, Long> earliest(Collection<String> topics) {
    return offsets(topics, OffsetSpec.earliest());
  }

  /** Where the next record of each partition will stand. */
  Map<TopicPartition, Long> latest(Collection<String> topics) {
    return offsets(topics, OffsetSpec.latest());
  }

  private Map<TopicPartition, Long> offsets(Collection<String> topics, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    Map<String, TopicDescription> found = answer(admin.describeTopics(topics).allTopicNames());
    found.forEach(
        (topic, description) ->
            description
                .partitions()
                .forEach(each -> wanted.put(new TopicPartition(topic, each.partition()), which)));
    return answer(admin.listOffsets(wanted).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  /** How far a consumer group has said that it is; empty when it has not. */
  Map<TopicPartition, Long> committed(String group) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (place, committed) -> {
              if (committed != null) {
                offsets.put(place, committed.offset());
              }
            });
    return offsets;
  }

  private <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new UserError(
          "the brokers at %s do not answer as they should (%s): start them, or name others"
              .formatted(brokers, e.getCause().getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure("the question to the brokers was interrupted", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
