package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.cluster.HostingClient;
import dev.lockstep.jobs.kafka.EmbeddedBroker;
import dev.lockstep.jobs.live.LiveDirectory;
import dev.lockstep.jobs.live.LiveRequest;
import dev.lockstep.jobs.live.LiveRun;
import dev.lockstep.jobs.live.config.LiveSettings;
import dev.lockstep.jobs.live.config.LiveSettingsReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code live}: strategies on a log that goes on. */
@Command(
    name = "live",
    customSynopsis = "lockstep live [--settings FILE] [--embedded] [OPTIONS]%n",
    description = {
      "Runs the lanes of lockstep.yaml on a Kafka log until Ctrl-C, then stops with a savepoint. "
          + "Outputs go to topics, exactly once. With --embedded a broker and made-up trades run in this "
          + "process, nothing else is needed, and the run is verified against its own replay at the end."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep live --embedded --web-ui 8081",
      "  lockstep live --settings desk.yaml --brokers localhost:9092",
      "  lockstep live --settings desk.yaml --continue runs/20260102-093000-000-live"
    })
final class LiveCommand implements Callable<Integer> {
  private static final int STANDARD_SYMBOLS = 3;

  @Mixin private LiveOptions options;

  @Option(
      names = "--embedded",
      description = "Start a broker in this process and feed it with made-up trades")
  private boolean embedded;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Made-up events per second, over all symbols. Default: 1000")
  private int rate = 1_000;

  @Option(
      names = "--symbols",
      paramLabel = "N",
      description = "Made-up symbols, when there is no settings file. Default: 3")
  private Integer symbols;

  @Option(
      names = "--verify",
      negatable = true,
      description = "Compare with a replay at the end. Default: with --embedded")
  private Boolean verify;

  @Mixin private StrategyJars strategyJars;

  @Option(names = "--json", description = "Print the result as JSON, and nothing else")
  private boolean json;

  @Spec private CommandSpec spec;

  private final WallClock clock = WallClock.fromNow();

  @Override
  public Integer call() throws IOException {
    checkOptions();
    LiveSettings settings = settings();
    try {
      if (!embedded) {
        return run(settings, Optional.empty());
      }
      Path data = brokerFolder();
      try (EmbeddedBroker broker = EmbeddedBroker.start(data, EmbeddedBroker.FREE_PORT)) {
        LiveSettings here = settings.withBrokers(broker.address());
        EmbeddedFeed.createTopics(here.log());
        return run(here, Optional.of(data));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure("the run was interrupted", e);
    }
  }

  private void checkOptions() {
    if (embedded) {
      HostingClient.refuse("--embedded");
    }
    if (Boolean.TRUE.equals(verify)) {
      HostingClient.refuse("--verify");
    }
    if (embedded && options.namesBrokers()) {
      throw new UserError("--embedded starts a broker of its own: leave out --brokers");
    }
    if (!embedded && options.file().isEmpty()) {
      throw new UserError("no lockstep.yaml is here: name one with --settings, or say --embedded");
    }
    if (symbols != null && options.file().isPresent()) {
      throw new UserError("--symbols is for runs without settings: the file has its instruments");
    }
    options.duration();
  }

  /** That of the run to go on from, else inside of the run directory. */
  private Path brokerFolder() {
    return options
        .continued()
        .map(LiveRun::read)
        .map(
            manifest ->
                Path.of(
                    manifest
                        .brokerFolder()
                        .orElseThrow(
                            () ->
                                new UserError(
                                    "the run to continue had no embedded broker:"
                                        + " leave out --embedded"))))
        .orElseGet(() -> options.runDirectory(clock).resolve("broker"));
  }

  private LiveSettings settings() {
    Map<String, String> overrides = options.overrides();
    LiveSettingsReader reader =
        options
            .file()
            .map(file -> new LiveSettingsReader(file, overrides))
            .orElseGet(
                () ->
                    LiveSettingsReader.ofText(
                        EmbeddedSettings.text(symbols == null ? STANDARD_SYMBOLS : symbols),
                        overrides));
    return reader.read(strategyJars.catalog());
  }

  private int run(LiveSettings settings, Optional<Path> brokerData)
      throws IOException, InterruptedException {
    Optional<String> state = options.state();
    LiveRequest request =
        new LiveRequest(
            settings,
            options.runDirectory(clock),
            state,
            brokerData,
            strategyJars.jars(),
            Instant.now().toString());
    LiveReport report =
        new LiveReport(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    report.begin(settings, LiveDirectory.of(request.folder()));
    LiveSession session = new LiveSession(request, options.duration(), report);
    boolean compares = verify == null ? embedded : verify;
    if (!embedded) {
      return session.run(compares);
    }
    return session.run(compares, () -> EmbeddedFeed.start(settings, rate, state.isEmpty()));
  }
}
