package dev.lockstep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.RepositoryRoot;
import dev.lockstep.jobs.kafka.EmbeddedBroker;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar for clusters that are not ours. */
final class JobJarIT {
  private static final Path TARGET = RepositoryRoot.find().resolve("jobs/target");
  private static final Path JAR = TARGET.resolve("lockstep-job.jar");

  /** The broker that tests and embedded runs start, with what only it needs. */
  private static final Pattern OF_BROKER =
      Pattern.compile(
          "(kafka[-_].*|scala-.*|HdrHistogram-.*|argparse4j-.*|caffeine-.*|hash4j-.*|jopt-simple-.*"
              + "|commons-(beanutils|digester|logging|validator)-.*|jose4j-.*|jspecify-.*"
              + "|jackson-(dataformat-csv|datatype-.*)-.*|metrics-core-.*|pcollections-.*|re2j-.*"
              + ")\\.jar");

  @TempDir private Path folder;

  @Test
  void holdsOurCodeAndTheConnectorAndNothingOfFlinkItself() throws IOException {
    Set<String> names = entries(JAR);

    assertThat(names)
        .contains(
            "dev/lockstep/engine/GroupEngine.class",
            "dev/lockstep/jobs/cli/Lockstep.class",
            "dev/lockstep/wire/FrameReader.class",
            "org/apache/flink/connector/kafka/source/KafkaSource.class",
            "org/apache/kafka/clients/consumer/KafkaConsumer.class",
            "META-INF/services/dev.lockstep.strategy.StrategyFactory")
        .noneMatch(name -> name.startsWith("org/apache/flink/api/"))
        .noneMatch(name -> name.startsWith("org/apache/flink/streaming/api/"))
        .noneMatch(name -> name.startsWith("org/apache/flink/runtime/"))
        .noneMatch(name -> name.startsWith("org/apache/logging/"))
        .noneMatch(name -> name.startsWith("org/junit/"))
        .noneMatch(name -> name.startsWith("kafka/") && name.endsWith(".class"))
        .noneMatch(name -> name.startsWith("scala/"));
  }

  @Test
  void holdsEveryJarThatIsNeitherFlinksNorTheBrokers() throws IOException {
    Set<String> names = entries(JAR);
    try (Stream<Path> jars = Files.list(TARGET.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        String name = jar.getFileName().toString();
        boolean isFlinks = !ClusterLibrary.find(jar.toString()).isEmpty();
        boolean isBrokers = OF_BROKER.matcher(name).matches() && !name.startsWith("kafka-clients-");
        if (!isFlinks && !isBrokers) {
          assertThat(names).as("classes of " + name).containsAll(classes(jar));
        }
      }
    }
  }

  @Test
  void isTheCommandLineBesideFlink() throws Exception {
    assertThat(run(commandLine() + "--help", 0)).contains("Usage: lockstep", "cluster");
    assertThat(run(commandLine() + "strategies", 0)).contains("sma-cross");
  }

  @Test
  void runsOnTheClusterOfFlinksOwnClient() throws Exception {
    try (StandaloneCluster cluster = StandaloneCluster.start(folder, 1)) {
      Path dataset = folder.resolve("data");
      Path run = folder.resolve("run");
      String generate = "generate --symbols 2 --bars 300 --bar 1d --dataset " + dataset;
      run(commandLine() + generate, 0);
      String client =
          "-cp %s org.apache.flink.client.cli.CliFrontend run -m %s %s "
              .formatted(flink(), cluster.target(), JAR);
      String backtest = "backtest --strategy sma-cross --json --dataset " + dataset;
      String rest = " --cash 100000 --commission-bps 3 --run-dir " + run;

      run(client + backtest + rest, 0);
      assertThat(run.resolve("summary.json")).isNotEmptyFile();
      assertThat(Files.readString(cluster.folder().resolve("log/jobmanager.log")))
          .contains("backtest sma-cross");

      String mistake = run(client + backtest, 2);
      assertThat(mistake).contains("lockstep: cash is not given").doesNotContain("\tat ");
      assertThat(run(client + "live --embedded", 2))
          .contains("lockstep: --embedded runs a cluster of its own, which this jar cannot");
      assertThat(run(client + "verify " + run, 2)).contains("lockstep: verify runs a cluster");
    }
  }

  @Test
  void runsThroughOurOwnClientWithTheKafkaThatItBrings() throws Exception {
    try (StandaloneCluster cluster = StandaloneCluster.start(folder, 1);
        EmbeddedBroker broker = EmbeddedBroker.start()) {
      Path settings = folder.resolve("lockstep.yaml");
      Files.writeString(
          settings,
          """
          account: {cash: 100000}
          commission: {bps: 3}
          live: {brokers: "%s", partitions: 1}
          instruments: {A: {tick-size: 1}}
          people: {users: [7]}
          """
              .formatted(broker.address()));
      String ours =
          "-cp %s dev.lockstep.jobs.cli.Lockstep ".formatted(System.getProperty("java.class.path"));
      run(ours + "topics create --partitions 1 --settings " + settings, 0);

      String run = " --run-dir %s --duration 5s".formatted(folder.resolve("live"));
      run(
          ours
              + "cluster submit --target %s --jar %s live --settings %s"
                  .formatted(cluster.target(), JAR, settings)
              + run,
          0);
      assertThat(Files.readString(cluster.folder().resolve("log/jobmanager.log")))
          .contains("live lockstep");
    }
  }

  private static Set<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return new HashSet<>(file.stream().map(ZipEntry::getName).toList());
    }
  }

  private static List<String> classes(Path jar) throws IOException {
    return entries(jar).stream()
        .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
        .toList();
  }

  private static String flink() {
    List<String> jars =
        ClusterLibrary.find(System.getProperty("java.class.path")).stream()
            .map(Path::toString)
            .toList();
    return String.join(File.pathSeparator, jars);
  }

  private static String commandLine() {
    return "-cp %s%s%s dev.lockstep.jobs.cli.Lockstep ".formatted(JAR, File.pathSeparator, flink());
  }

  private String run(String arguments, int expectedExitCode) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("--add-opens=java.base/java.util=ALL-UNNAMED");
    command.addAll(List.of(arguments.split(" ", -1)));
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(conf.resolve("config.yaml"), "parallelism.default: 1\n");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FLINK_CONF_DIR", conf.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(expectedExitCode);
    return output;
  }
}
