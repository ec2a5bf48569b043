package dev.lockstep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.MemorySize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClusterConfigurationTest {
  private static final MemorySize MEMORY = MemorySize.ofMebiBytes(1_024);

  @TempDir private Path folder;

  @Test
  void flinkReadsFromTheFileWhatWasWritten() throws IOException {
    Map<String, String> odd =
        Map.of(
            "text.quoted", "a \"b\" \\ c",
            "text.colon", "x: y # z",
            "text.number", "007",
            "text.list", "a;b,c");
    Configuration written = configuration("rocksdb", "", odd);
    ClusterFolder files = new ClusterFolder(folder);
    files.create();

    files.writeConfiguration(ClusterConfiguration.yaml(written));

    Configuration read = GlobalConfiguration.loadConfiguration(folder.toString());
    assertThat(read.toMap()).isEqualTo(written.toMap()).containsAllEntriesOf(odd);
  }

  @Test
  void onlyThisMachineIsServed() {
    assertThat(configuration("rocksdb", "", Map.of()).toMap())
        .containsEntry("rest.bind-address", "127.0.0.1")
        .containsEntry("jobmanager.bind-host", "127.0.0.1")
        .containsEntry("taskmanager.bind-host", "127.0.0.1")
        .containsEntry("rest.port", "8081")
        .containsEntry("rest.bind-port", "8081");
  }

  @Test
  void stateGoesBesideTheLogsUnlessAFolderIsGiven() {
    assertThat(configuration("rocksdb", "", Map.of()).toMap())
        .containsEntry("state.backend.type", "rocksdb")
        .containsEntry("execution.checkpointing.dir", "file://" + folder + "/checkpoints")
        .containsEntry("execution.checkpointing.savepoint-dir", "file://" + folder + "/savepoints");
    assertThat(configuration("heap", folder + "/a b", Map.of()).toMap())
        .containsEntry("state.backend.type", "hashmap")
        .containsEntry("execution.checkpointing.dir", "file://" + folder + "/a%20b");
    assertThat(configuration("rocksdb", "s3://bucket/state/", Map.of()).toMap())
        .containsEntry("execution.checkpointing.dir", "s3://bucket/state")
        .containsEntry("execution.checkpointing.savepoint-dir", "s3://bucket/state/savepoints");
  }

  @Test
  void whatTheUserSaysOfFlinkLiesOverTheRest() {
    assertThat(configuration("rocksdb", "", Map.of("heartbeat.timeout", "30s")).toMap())
        .containsEntry("heartbeat.timeout", "30s")
        .containsEntry("heartbeat.interval", "1 s");
  }

  private Configuration configuration(
      String backend, String checkpoints, Map<String, String> more) {
    ClusterSettings settings =
        new ClusterSettings(
            folder, 2, 2, 8_081, backend, checkpoints, MEMORY, OptionalInt.empty(), more);
    return ClusterConfiguration.of(settings, 6_123);
  }
}
