package dev.lockstep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClusterLibraryTest {
  @Test
  void aClusterHasFlinkAndWhatFlinkNeedsAndNothingElse() {
    List<String> flink =
        List.of(
            "flink-runtime-2.3.0.jar",
            "flink-connector-base-2.3.0.jar",
            "flink-metrics-prometheus-2.3.0.jar",
            "frocksdbjni-8.10.0-ververica-1.0.jar",
            "log4j-core-2.25.5.jar",
            "lz4-java-1.10.3.jar",
            "snakeyaml-engine-2.6.jar");
    List<String> others =
        List.of(
            "flink-connector-kafka-5.0.0-2.2.jar",
            "flink-test-utils-junit-2.3.0.jar",
            "flink-runtime-2.3.0-tests.jar",
            "lockstep-engine-0.1.0.jar",
            "kafka_2.13-4.2.0.jar",
            "kafka-clients-4.2.0.jar",
            "scala-library-2.13.17.jar",
            "snakeyaml-2.5.jar",
            "commons-validator-1.10.1.jar",
            "picocli-4.7.7.jar",
            "classes");

    String classPath =
        String.join(File.pathSeparator, flink)
            + File.pathSeparator
            + String.join(File.pathSeparator, others);

    assertThat(ClusterLibrary.find(classPath))
        .extracting(jar -> jar.getFileName().toString())
        .containsExactlyElementsOf(flink);
  }
}
