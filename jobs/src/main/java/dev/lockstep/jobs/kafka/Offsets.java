package dev.lockstep.jobs.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** Where the partitions of a topic begin and end, and how far a consumer group has come. */
public final class Offsets {
  private static final ListOffsetsOptions COMMITTED =
      new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

  private final Admin admin;
  private final BrokerCalls calls;

  Offsets(Admin admin, BrokerCalls calls) {
    this.admin = admin;
    this.calls = calls;
  }

  /** The first offset of each partition that was not deleted. */
  public SortedMap<Integer, Long> beginning(String topic) {
    return list(topic, OffsetSpec.earliest());
  }

  /** The offset of each partition that comes after the last one of ended transactions. */
  public SortedMap<Integer, Long> end(String topic) {
    return list(topic, OffsetSpec.latest());
  }

  /** What the group committed, partition by partition; empty where it committed nothing. */
  public SortedMap<Integer, Long> committed(String group, String topic) {
    SortedMap<Integer, Long> offsets = new TreeMap<>();
    Map<TopicPartition, OffsetAndMetadata> committed =
        calls.answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    committed.forEach(
        (partition, offset) -> {
          if (partition.topic().equals(topic) && offset != null) {
            offsets.put(partition.partition(), offset.offset());
          }
        });
    return offsets;
  }

  private SortedMap<Integer, Long> list(String topic, OffsetSpec spec) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions(topic).forEach(partition -> asked.put(partition, spec));
    Map<TopicPartition, ListOffsetsResultInfo> answer =
        calls.answer(admin.listOffsets(asked, COMMITTED).all());
    SortedMap<Integer, Long> offsets = new TreeMap<>();
    answer.forEach((partition, info) -> offsets.put(partition.partition(), info.offset()));
    return offsets;
  }

  private List<TopicPartition> partitions(String topic) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (TopicPartitionInfo info :
        calls
            .answer(admin.describeTopics(List.of(topic)).allTopicNames())
            .get(topic)
            .partitions()) {
      partitions.add(new TopicPartition(topic, info.partition()));
    }
    return partitions;
  }
}
