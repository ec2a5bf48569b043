package dev.lockstep.jobs.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The running broker. It lives in the class loader of {@link BrokerClasses}, where it is made by
 * name, and may use no class of this project.
 */
final class RaftBroker implements AutoCloseable {
  private static final String CLUSTER_ID = "bG9ja3N0ZXAtZW1iZWRkZQ";

  private final KafkaRaftServer server;

  /** Prepares the folder named by {@code log.dirs} when it is new, and starts. */
  RaftBroker(Properties properties) throws IOException {
    format(properties.getProperty("log.dirs"), Integer.parseInt(properties.getProperty("node.id")));
    server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
    server.startup();
  }

  private static void format(String folder, int node) throws IOException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Formatter formatter =
        new Formatter()
            .setClusterId(CLUSTER_ID)
            .setNodeId(node)
            .setControllerListenerName(BrokerProperties.CONTROLLER)
            .setMetadataLogDirectory(folder)
            .setDirectories(List.of(folder))
            .setIgnoreFormatted(true)
            .setPrintStream(nowhere);
    try {
      formatter.run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      // Kafka's method declares no narrower one.
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
