package dev.lockstep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.junit.jupiter.api.Test;

final class FlinkClassesTest {
  @Test
  void programsOfOthersFindFlinkAndBringTheirOwnKafka() {
    assertThat(find(PackagedProgram.class)).isTrue();
    assertThat(find(KafkaSource.class)).isFalse();
  }

  private static boolean find(Class<?> type) {
    String file = type.getName().replace('.', '/') + ".class";
    return FlinkClasses.LOADER.getResource(file) != null;
  }
}
