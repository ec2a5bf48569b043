package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.RunFolder;
import dev.lockstep.jobs.cluster.ClusterProcess;
import dev.lockstep.jobs.cluster.LocalCluster;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster from its start by the command line to its end. */
final class ClusterCommandIT {
  @TempDir private Path folder;

  @AfterEach
  void stop() throws IOException {
    LocalCluster.in(folder.resolve("cluster")).stop();
  }

  @Test
  void aClusterStartsRunsAJobAndStopsWithoutATrace() throws Exception {
    Path cluster = folder.resolve("cluster");
    int port = freePorts(1);
    int metrics = freePorts(3);

    CommandRun start =
        CommandRun.of(
            "cluster", "start", "--dir", cluster, "--port", port, "--prometheus-port", metrics);
    assertThat(start.exitCode()).as(start.err()).isZero();
    assertThat(start.out()).contains("web UI    http://localhost:" + port);
    List<ClusterProcess> processes = LocalCluster.in(cluster).processes();
    assertThat(processes)
        .extracting(ClusterProcess::name)
        .containsExactly("jobmanager", "taskmanager-1", "taskmanager-2");
    assertThat(read("http://localhost:" + port + "/")).contains("Apache Flink Web Dashboard");
    assertThat(read("http://localhost:" + metrics + "/metrics"))
        .contains("flink_jobmanager_numRegisteredTaskManagers{host=\"127_0_0_1\",} 2.0");
    assertThat(read("http://localhost:" + (metrics + 2) + "/metrics"))
        .contains("flink_taskmanager");

    assertSecondStartIsRefused(cluster, port);
    assertJobRunsThere(cluster);
    assertLossIsSeen(cluster, processes.get(1));

    CommandRun stop = CommandRun.of("cluster", "stop", "--dir", cluster);
    assertThat(stop.out()).startsWith("stopped 2 processes");
    assertThat(processes).noneMatch(ClusterProcess::isAlive);
    assertThat(cluster).isDirectoryNotContaining("glob:**.pid");
    assertThat(cluster.resolve("lib")).doesNotExist();
    assertThat(cluster.resolve("log/jobmanager.log")).isNotEmptyFile();
    assertThat(CommandRun.of("cluster", "status", "--dir", cluster).exitCode()).isEqualTo(1);
  }

  private static void assertSecondStartIsRefused(Path cluster, int port) {
    CommandRun again = CommandRun.of("cluster", "start", "--dir", cluster, "--port", port);
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("a cluster runs already in " + cluster).hasLineCount(1);

    Path other = cluster.resolveSibling("other");
    CommandRun beside = CommandRun.of("cluster", "start", "--dir", other, "--port", port);
    assertThat(beside.exitCode()).isEqualTo(2);
    assertThat(beside.err()).contains("port " + port + " is in use").hasLineCount(1);
    assertThat(other).doesNotExist();
  }

  private void assertJobRunsThere(Path cluster) {
    Path dataset = folder.resolve("data");
    CommandRun.of("generate", "--dataset", dataset, "--symbols", 3, "--bars", 500, "--bar", "1d");
    Path here = folder.resolve("here");
    Path there = folder.resolve("there");
    Object[] submit = {"cluster", "submit", "--dir", cluster};

    CommandRun local = backtest(new Object[0], dataset, here);
    CommandRun remote = backtest(submit, dataset, there);

    assertThat(local.exitCode()).as(local.err()).isZero();
    assertThat(remote.exitCode()).as(remote.err()).isZero();
    assertThat(new RunFolder(there).rows("fills.csv"))
        .isNotEmpty()
        .isEqualTo(new RunFolder(here).rows("fills.csv"));
    CommandRun status = CommandRun.of("cluster", "status", "--dir", cluster);
    assertThat(status.exitCode()).isZero();
    assertThat(status.out())
        .containsPattern("jobmanager +pid \\d+")
        .containsPattern("slots +4, 4 free, on 2 TaskManagers")
        .containsPattern("running jobs +0");
  }

  private static CommandRun backtest(Object[] before, Path dataset, Path run) {
    Object[] words = {
      "backtest",
      "--dataset",
      dataset,
      "--run-dir",
      run,
      "--strategy",
      "sma-cross",
      "--json",
      "--cash",
      100_000,
      "--commission-bps",
      3
    };
    Object[] args = new Object[before.length + words.length];
    System.arraycopy(before, 0, args, 0, before.length);
    System.arraycopy(words, 0, args, before.length, words.length);
    return CommandRun.of(args);
  }

  private static void assertLossIsSeen(Path cluster, ClusterProcess taskManager) throws Exception {
    ProcessHandle handle = taskManager.handle().orElseThrow();
    handle.destroyForcibly();
    handle.onExit().get();

    CommandRun status = CommandRun.of("cluster", "status", "--dir", cluster);
    assertThat(status.out()).containsPattern("taskmanager-1 +has died");
  }

  private static String read(String url) throws IOException {
    try (InputStream in = new URL(url).openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The first of so many ports in a row that nobody listens at. */
  private static int freePorts(int count) throws IOException {
    try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (int i = 1; i < count; i++) {
        new ServerSocket(first.getLocalPort() + i, 1, InetAddress.getLoopbackAddress()).close();
      }
      return first.getLocalPort();
    }
  }
}
