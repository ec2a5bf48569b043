package dev.lockstep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClusterProcessTest {
  @TempDir private Path folder;

  @Test
  void aPidFileFindsItsProcess() throws IOException {
    ClusterProcess self = ClusterProcess.of("jobmanager", ProcessHandle.current());
    Path file = folder.resolve("jobmanager.pid");

    self.write(file);

    assertThat(ClusterProcess.read("jobmanager", file)).contains(self);
    assertThat(self.isAlive()).isTrue();
    assertThat(self.handle()).contains(ProcessHandle.current());
  }

  @Test
  void aPidThatAnotherProcessHasNowIsNotOurs() {
    ClusterProcess self = ClusterProcess.of("jobmanager", ProcessHandle.current());
    ClusterProcess earlier =
        new ClusterProcess("jobmanager", self.pid(), self.startMillis() - 60_000);

    assertThat(earlier.isAlive()).isFalse();
    assertThat(earlier.handle()).isEmpty();
  }

  @Test
  void aProcessThatHasEndedIsNotAlive() throws Exception {
    Process child = new ProcessBuilder("sh", "-c", "read line").start();
    ClusterProcess process = ClusterProcess.of("taskmanager-1", child.toHandle());
    assertThat(process.isAlive()).isTrue();
    assertThat(process.awaitEnd(Duration.ofMillis(1))).isFalse();

    child.getOutputStream().close();

    assertThat(process.awaitEnd(Duration.ofMinutes(1))).isTrue();
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void aPidFileThatIsDamagedNamesNoProcess() throws IOException {
    Path file = folder.resolve("jobmanager.pid");
    for (String text : new String[] {"", "12", "12\n", "x\ny\n"}) {
      Files.writeString(file, text);

      assertThat(ClusterProcess.read("jobmanager", file)).as(text).isEmpty();
    }
  }

  @Test
  void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
    Path own = Files.createDirectories(folder.resolve("lib")).resolve("own.jar");
    Files.writeString(own, "mine");
    ClusterProcess self = ClusterProcess.of("jobmanager", ProcessHandle.current());
    ClusterProcess earlier = new ClusterProcess("jobmanager", self.pid(), 1);
    earlier.write(folder.resolve("jobmanager.pid"));

    assertThat(LocalCluster.in(folder).stop()).isZero();

    assertThat(own).exists();
    assertThat(folder.resolve("jobmanager.pid")).doesNotExist();
  }
}
