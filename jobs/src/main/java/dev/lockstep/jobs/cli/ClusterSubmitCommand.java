package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.cluster.ClusterOverview;
import dev.lockstep.jobs.cluster.ClusterProcess;
import dev.lockstep.jobs.cluster.JarSubmission;
import dev.lockstep.jobs.cluster.LocalCluster;
import dev.lockstep.jobs.cluster.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cluster submit}: runs a command of Lockstep, or any Flink program, on a cluster. */
@Command(
    name = "submit",
    customSynopsis = {
      "lockstep cluster submit [OPTIONS] COMMAND [OPTIONS OF THE COMMAND]",
      "lockstep cluster submit [OPTIONS] --jar FILE [--class NAME] [ARGUMENTS]%n"
    },
    description = {
      "Runs a command (backtest, sweep, live) on a cluster, as if --target stood among",
      "its options. Or runs the main class of any Flink jar there."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep cluster submit backtest --dataset data/orcl --strategy sma-cross \\",
      "      --cash 1000000 --commission-bps 3",
      "  lockstep cluster submit --target flink.example.com:8081 live",
      "  lockstep cluster submit --detached --jar my-job.jar --class MyJob --rate 5"
    })
final class ClusterSubmitCommand implements Callable<Integer> {
  private static final String TARGET = "--target";
  private static final String DETACHED = "--detached";

  @Option(
      names = TARGET,
      paramLabel = "HOST:PORT",
      description = "Which cluster. Default: the one of cluster start")
  private String target;

  @Mixin private ClusterFolderOption folder;

  @Option(names = DETACHED, description = "Do not wait for the end of the jobs of --jar")
  private boolean detached;

  @Option(names = "--jar", paramLabel = "FILE", description = "A Flink program of your own")
  private Path jar;

  @Option(
      names = "--class",
      paramLabel = "NAME",
      description = "Its main class. Default: the one that its manifest names")
  private String mainClass;

  @Parameters(paramLabel = "COMMAND", description = "The command with its options, or arguments")
  private List<String> words = new ArrayList<>();

  private CommandSpec spec;

  /** What follows the command, or the options of this one, belongs to what is submitted. */
  @Spec
  void setSpec(CommandSpec spec) {
    this.spec = spec;
    spec.parser().stopAtPositional(true).unmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() throws IOException {
    if (jar == null) {
      return runCommand();
    }
    Target cluster = target();
    JarSubmission submission = new JarSubmission(cluster, jar, mainClass, detached);
    ClusterOverview.of(cluster);
    submission.run(words);
    return 0;
  }

  private int runCommand() throws IOException {
    if (words.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "name a command such as backtest, sweep or live, or a --jar");
    }
    if (mainClass != null) {
      throw new UserError("--class is for --jar: leave it out, or name a --jar");
    }
    String command = words.get(0);
    CommandLine root = spec.root().commandLine();
    CommandLine found = root.getSubcommands().get(command);
    if (found == null || found.getCommandSpec().findOption(TARGET) == null) {
      throw new UserError("only a command that takes --target can be submitted, was " + command);
    }
    if (words.contains(TARGET)) {
      throw new UserError("--target must stand before " + command + ", which is given it");
    }
    if (detached && found.getCommandSpec().findOption(DETACHED) == null) {
      throw new UserError("%s waits for its results: leave --detached out".formatted(command));
    }
    List<String> line = new ArrayList<>(words);
    line.addAll(List.of(TARGET, target().toString()));
    if (detached) {
      line.add(DETACHED);
    }
    return Lockstep.commandLine()
        .setOut(root.getOut())
        .setErr(root.getErr())
        .execute(line.toArray(new String[0]));
  }

  private Target target() throws IOException {
    if (target != null) {
      Target named = Target.parse(target);
      if (named.isLocal()) {
        throw new UserError("--target must be HOST:PORT to submit to, was " + target);
      }
      return named;
    }
    LocalCluster cluster = folder.cluster();
    if (cluster.processes().stream().noneMatch(ClusterProcess::isAlive)) {
      throw new UserError(
          "no cluster runs in %s: start one with lockstep cluster start, or name a --target"
              .formatted(cluster.folder()));
    }
    return cluster.target().orElseThrow();
  }
}
