package dev.lockstep.jobs.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.cluster.HostingClient;
import dev.lockstep.jobs.kafka.EmbeddedBroker;
import dev.lockstep.jobs.live.LiveDirectory;
import dev.lockstep.jobs.live.LiveRun;
import dev.lockstep.jobs.live.Verification;
import dev.lockstep.jobs.live.verify.VerificationResult;
import dev.lockstep.jobs.run.RunDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: a live run against its own replay. */
@Command(
    name = "verify",
    customSynopsis = "lockstep verify RUN_DIR [OPTIONS]%n",
    description = {
      "Reads the events that a live run worked once more, through the same graph, and compares "
          + "every output record. Exits with 0 when all are equal, with 1 at the first difference, "
          + "which is named. A broker that was embedded is started again on its data."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = "  lockstep verify runs/20260102-093000-000-live")
final class VerifyCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RUN_DIR", description = "Directory of the live run")
  private Path folder;

  @Option(
      names = "--brokers",
      paramLabel = "HOST:PORT",
      description = "Where its topics are now. Default: where they were")
  private String brokers;

  @Mixin private StrategyJars strategyJars;

  @Option(names = "--json", description = "Print the result as JSON, and nothing else")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    HostingClient.refuse("verify");
    LiveDirectory directory = LiveDirectory.open(folder);
    Optional<String> data = LiveRun.read(directory).brokerFolder();
    VerificationResult result;
    if (brokers == null && data.isPresent()) {
      try (EmbeddedBroker broker =
          EmbeddedBroker.start(Path.of(data.get()), EmbeddedBroker.FREE_PORT)) {
        result = verify(directory, Optional.of(broker.address()));
      }
    } else {
      result = verify(directory, Optional.ofNullable(brokers));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      try (JsonGenerator generator = RunDirectory.generator(out)) {
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        generator.writeStartObject();
        VerificationText.write(result, generator);
        generator.writeEndObject();
        generator.writeRaw('\n');
      }
    } else {
      VerificationText.print(result, out);
    }
    out.flush();
    return result.isEqual() ? 0 : 1;
  }

  private VerificationResult verify(LiveDirectory directory, Optional<String> address) {
    try {
      return new Verification(directory, address, strategyJars.jars()).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure("the verification was interrupted", e);
    }
  }
}
