package dev.lockstep.jobs.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a broker that is alone: nothing is replicated, and little memory is taken. */
final class BrokerProperties {
  static final int NODE = 1;
  static final String HOST = "127.0.0.1";
  static final String CONTROLLER = "CONTROLLER";

  private static final String ALONE = "1";
  private static final String INNER_PARTITIONS = "4";

  private BrokerProperties() {}

  static Properties of(Path folder, FreePorts ports) {
    Properties properties = new Properties();
    putNode(properties, ports);
    putTransactions(properties);
    properties.put("log.dirs", folder.toString());
    properties.put("auto.create.topics.enable", "false");
    properties.put("group.initial.rebalance.delay.ms", "0");
    // The default of 128 MB is for brokers with many compacted topics.
    properties.put("log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20));
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    properties.put("background.threads", "2");
    // A broker that was killed can register again only when its last session has run out; one that
    // the machine holds up for longer is taken for dead, and clients find nobody.
    properties.put("broker.session.timeout.ms", "9000");
    properties.put("broker.heartbeat.interval.ms", "500");
    return properties;
  }

  private static void putNode(Properties properties, FreePorts ports) {
    String client = "PLAINTEXT://" + HOST + ":" + ports.client();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", String.valueOf(NODE));
    properties.put("controller.quorum.voters", NODE + "@" + HOST + ":" + ports.controller());
    properties.put(
        "listeners", client + "," + CONTROLLER + "://" + HOST + ":" + ports.controller());
    properties.put("advertised.listeners", client);
    properties.put("controller.listener.names", CONTROLLER);
    properties.put("inter.broker.listener.name", "PLAINTEXT");
    properties.put("listener.security.protocol.map", CONTROLLER + ":PLAINTEXT,PLAINTEXT:PLAINTEXT");
  }

  private static void putTransactions(Properties properties) {
    properties.put("offsets.topic.replication.factor", ALONE);
    properties.put("offsets.topic.num.partitions", INNER_PARTITIONS);
    properties.put("transaction.state.log.replication.factor", ALONE);
    properties.put("transaction.state.log.min.isr", ALONE);
    properties.put("transaction.state.log.num.partitions", INNER_PARTITIONS);
    properties.put("transaction.max.timeout.ms", "3600000");
    properties.put("share.coordinator.state.topic.replication.factor", ALONE);
    properties.put("share.coordinator.state.topic.min.isr", ALONE);
  }
}
