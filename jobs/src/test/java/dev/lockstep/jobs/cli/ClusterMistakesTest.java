package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake with clusters is one line and starts no process. */
final class ClusterMistakesTest {
  @TempDir private Path folder;

  @Test
  void aPortInUseIsRefusedBeforeAnythingIsWritten() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path cluster = folder.resolve("cluster");

      CommandRun run = run("start", "--dir", cluster, "--port", socket.getLocalPort());

      assertMistake(run, "port " + socket.getLocalPort() + " is in use: stop what listens there");
      assertThat(cluster).doesNotExist();
    }
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    assertMistake(start("--task-managers", 0), "--task-managers must be 1 to 64, was 0");
    assertMistake(start("--slots", -1), "--slots must be 1 to 64, was -1");
    assertMistake(start("--port", 70_000), "--port must be 1 to 65535, was 70000");
    assertMistake(start("--memory", "100m"), "--memory must be >= 768");
    assertMistake(start("--memory", "much"), "--memory must be a size such as 1024m or 2g, was mu");
    assertMistake(start("--state-backend", "disk"), "--state-backend must be rocksdb or heap, was");
    assertMistake(start("--prometheus-port", 0), "--prometheus-port must be 1 to 65535, was 0");
  }

  @Test
  void aFolderOfSomethingElseIsNotUsed() throws IOException {
    Files.writeString(folder.resolve("own.txt"), "mine");

    assertMistake(
        run("start", "--dir", folder, "--port", freePort()),
        "--dir must be a new folder or that of an earlier cluster, was " + folder);
    assertThat(folder).isDirectoryContaining("glob:**own.txt");
    assertThat(folder.resolve("log")).doesNotExist();
  }

  @Test
  void whatDoesNotRunIsNoMistakeToStop() {
    CommandRun stop = run("stop", "--dir", folder);
    CommandRun status = run("status", "--dir", folder);

    assertThat(stop.exitCode()).isZero();
    assertThat(stop.out()).startsWith("no cluster runs in " + folder);
    assertThat(status.exitCode()).isEqualTo(1);
    assertThat(status.out()).startsWith("no cluster runs in " + folder);
  }

  @Test
  void onlyWhatTakesATargetCanBeSubmitted() {
    assertMistake(submit("inspect", "data"), "only a command that takes --target can be submitted");
    assertMistake(submit("nonsense"), "can be submitted, was nonsense");
    assertMistake(submit("backtest"), "no cluster runs in " + folder + ": start one with");
    assertMistake(submit("backtest", "--target", "local"), "--target must stand before backtest");
    assertMistake(submit("--detached", "sweep"), "sweep waits for its results: leave --detached");
    assertMistake(submit("--target", "local", "sweep"), "--target must be HOST:PORT to submit to");
    assertMistake(submit("--class", "Main", "sweep"), "--class is for --jar");
    assertMistake(submit(), "name a command such as backtest, sweep or live, or a --jar");
  }

  @Test
  void aJarIsCheckedBeforeItIsSent() throws IOException {
    Path jar = Files.writeString(folder.resolve("a.jar"), "no jar");

    assertMistake(
        run("submit", "--target", "localhost:1", "--jar", folder.resolve("b.jar")),
        "--jar must be a file, was " + folder.resolve("b.jar"));
    assertMistake(
        run("submit", "--target", "localhost:1", "--jar", jar), "no Flink cluster answers at");
  }

  private CommandRun start(Object... options) {
    Object[] args = new Object[options.length + 2];
    args[0] = "--dir";
    args[1] = folder.resolve("cluster");
    System.arraycopy(options, 0, args, 2, options.length);
    return run("start", args);
  }

  private CommandRun submit(Object... words) {
    Object[] args = new Object[words.length + 2];
    args[0] = "--dir";
    args[1] = folder;
    System.arraycopy(words, 0, args, 2, words.length);
    return run("submit", args);
  }

  private static CommandRun run(String command, Object... options) {
    Object[] args = new Object[options.length + 2];
    args[0] = "cluster";
    args[1] = command;
    System.arraycopy(options, 0, args, 2, options.length);
    return CommandRun.of(args);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void assertMistake(CommandRun run, String line) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).startsWith("lockstep: ").contains(line).hasLineCount(1);
  }
}
