package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.cluster.LocalCluster;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which cluster of this machine is meant. */
final class ClusterFolderOption {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Its folder: logs, pid files, checkpoints. Default: ~/.lockstep/cluster")
  private Path folder;

  LocalCluster cluster() {
    return LocalCluster.in(folder());
  }

  Path folder() {
    return folder == null
        ? Path.of(System.getProperty("user.home"), ".lockstep", "cluster")
        : folder;
  }
}
