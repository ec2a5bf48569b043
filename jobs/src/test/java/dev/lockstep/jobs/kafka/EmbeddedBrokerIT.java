package dev.lockstep.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that was stopped or killed goes on where it was. */
final class EmbeddedBrokerIT {
  @TempDir private Path folder;

  @Test
  void aClosedBrokerGoesOnAtItsAddressWithItsTopics() throws Exception {
    int port;
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, EmbeddedBroker.FREE_PORT)) {
      port = broker.port();
      create(broker.address(), "kept");
      commitTransaction(broker.address(), "kept");
    }
    try (EmbeddedBroker again = EmbeddedBroker.start(folder, port)) {
      assertThat(again.address()).isEqualTo("127.0.0.1:" + port);
      assertThat(topics(again.address())).containsExactly("kept");
      commitTransaction(again.address(), "kept");
      assertThatThrownBy(() -> EmbeddedBroker.start(folder.resolve("other"), port))
          .isInstanceOf(UserError.class)
          .hasMessage("port " + port + " is in use: name another one, or stop its owner");
    }
  }

  @Test
  void aKilledBrokerGoesOnAtItsAddressWithItsTopics() throws Exception {
    try (BrokerProcess broker = BrokerProcess.start(folder)) {
      String address = broker.address();
      create(address, "kept");
      commitTransaction(address, "kept");
      broker.kill();
      broker.restart();
      assertThat(broker.address()).isEqualTo(address);
      assertThat(topics(address)).containsExactly("kept");
      commitTransaction(address, "kept");
    }
  }

  @Test
  void aTemporaryBrokerLeavesNothingBehind() throws Exception {
    Path data;
    try (EmbeddedBroker broker = EmbeddedBroker.start()) {
      data = broker.folder();
      create(broker.address(), "gone");
      assertThat(data).isDirectory();
    }
    assertThat(data).doesNotExist();
  }

  private static void create(String address, String topic)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
    }
  }

  private static Iterable<String> topics(String address)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      return admin.listTopics().names().get();
    }
  }

  private static void commitTransaction(String address, String topic)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", address, "transactional.id", "writer");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, "key", "value")).get();
      producer.commitTransaction();
    }
  }
}
