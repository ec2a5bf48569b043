package dev.lockstep.jobs.cli;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.TopicNames;
import dev.lockstep.jobs.live.config.LiveSettings;
import dev.lockstep.jobs.live.config.LiveSettingsReader;
import dev.lockstep.jobs.settings.SettingsFile;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.live.LiveGroupSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the log is, and what the settings of a live run say of its groups and instruments. */
final class LogOptions {
  @Option(
      names = "--brokers",
      paramLabel = "HOST:PORT",
      description = "Kafka. Default: that of --settings, else " + Brokers.DEFAULT_ADDRESS)
  private String brokers;

  @Option(
      names = "--prefix",
      paramLabel = "P",
      description =
          "Topics are P.events and so on. Default: that of --settings, else "
              + TopicNames.DEFAULT_PREFIX)
  private String prefix;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "Settings of a live run, for its groups and instruments. Default: lockstep.yaml, if it"
              + " is here and has a section live")
  private Path file;

  @Mixin private StrategyJars strategyJars;

  private LiveSettings read;
  private boolean isRead;

  Brokers brokers() {
    String standard = settings().map(it -> it.log().brokers()).orElse(Brokers.DEFAULT_ADDRESS);
    return new Brokers(brokers == null ? standard : brokers);
  }

  TopicNames names() {
    String standard = settings().map(it -> it.log().prefix()).orElse(TopicNames.DEFAULT_PREFIX);
    return new TopicNames(prefix == null ? standard : prefix);
  }

  /** The settings, read once; empty when none were named and none are here. */
  private Optional<LiveSettings> settings() {
    if (!isRead) {
      isRead = true;
      reader().ifPresent(found -> read = found.read(strategyJars.catalog()));
    }
    return Optional.ofNullable(read);
  }

  private Optional<LiveSettingsReader> reader() {
    if (file != null) {
      return Optional.of(new LiveSettingsReader(file, Map.of()));
    }
    Path standard = Path.of(SettingsFile.NAME);
    return Files.exists(standard)
        ? Optional.of(new LiveSettingsReader(standard, Map.of())).filter(LiveSettingsReader::isLive)
        : Optional.empty();
  }

  /** The names of all groups; empty without settings. */
  Optional<List<String>> groups() {
    return settings().map(it -> it.spec().groups().stream().map(LiveGroupSpec::name).toList());
  }

  /** What the settings say that the log brings; empty without settings. */
  Optional<EventKind> feed() {
    return settings().map(it -> it.spec().feed());
  }

  /** The group of a symbol: the symbol itself unless the settings say otherwise. */
  UnaryOperator<String> groupOf() {
    Map<String, String> groupOf = new TreeMap<>();
    settings().ifPresent(it -> it.spec().groups().forEach(group -> put(group, groupOf)));
    return symbol -> groupOf.getOrDefault(symbol, symbol);
  }

  private static void put(LiveGroupSpec group, Map<String, String> groupOf) {
    group.instruments().forEach(each -> groupOf.put(each.symbol(), group.name()));
  }

  /** Instruments by symbol, as far as the settings know them. */
  Function<String, Optional<Instrument>> instruments() {
    Map<String, Instrument> bySymbol = new TreeMap<>();
    settings()
        .ifPresent(
            it ->
                it.spec().groups().stream()
                    .flatMap(group -> group.instruments().stream())
                    .forEach(each -> bySymbol.put(each.symbol(), each)));
    return symbol -> Optional.ofNullable(bySymbol.get(symbol));
  }
}
