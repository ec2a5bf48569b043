package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.synthetic.SyntheticDataset;
import dev.lockstep.jobs.dataset.synthetic.SyntheticSettings;
import dev.lockstep.market.EventKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate}: a made-up dataset. */
@Command(
    name = "generate",
    description = {
      "Makes up a dataset: prices with trends, calm and stormy times and overnight gaps.",
      "The same options and seed give the same bytes on every machine."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  Ten years of daily bars of three symbols, SYM001 to SYM003:",
      "    lockstep generate --dataset data/daily --symbols 3 --bars 2520 --bar 1d",
      "  A million one-minute bars (sessions of 6.5 hours on weekdays) of one symbol:",
      "    lockstep generate --dataset data/minutes --symbols 1 --bars 1000000 --bar 1m",
      "  Trade prints, eight for each of 10,000 seconds:",
      "    lockstep generate --dataset data/prints --bars 10000 --bar 1s --kind trades"
    })
final class GenerateCommand implements Callable<Integer> {
  /** What rows are made. */
  enum Kind {
    BARS(EventKind.BAR),
    TRADES(EventKind.TRADE);

    private final EventKind eventKind;

    Kind(EventKind eventKind) {
      this.eventKind = eventKind;
    }
  }

  @Option(
      names = "--dataset",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write; must not exist yet")
  private Path folder;

  @Option(
      names = "--symbols",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many symbols. Default: ${DEFAULT-VALUE}")
  private int symbols;

  @Option(
      names = "--bars",
      paramLabel = "N",
      defaultValue = "2520",
      description = "Bars per symbol. Default: ${DEFAULT-VALUE}, ten years of days")
  private long bars;

  @Option(
      names = "--bar",
      paramLabel = "PERIOD",
      defaultValue = "1d",
      description = "Length of a bar, such as 1d, 1m, 5s. Default: ${DEFAULT-VALUE}")
  private String period;

  @Option(
      names = "--kind",
      paramLabel = "bars|trades",
      defaultValue = "bars",
      description = "Bars, or the trade prints inside them (eight per bar). Default: bars")
  private Kind kind;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Any whole number; another one gives other data. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--start",
      paramLabel = "DATE",
      defaultValue = "2010-01-04",
      description = "First day. Default: ${DEFAULT-VALUE}")
  private String start;

  @Mixin private FrameOptions frames;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    SyntheticSettings settings =
        new SyntheticSettings(
            symbols, bars, BarPeriod.parse(period), kind.eventKind, seed, startDate());
    Dataset dataset;
    try (TerminalProgress progress = new TerminalProgress("generate", symbols, " symbols", 1)) {
      dataset = SyntheticDataset.write(settings, folder, frames.settings(), progress);
    }
    DatasetText.printSummary(dataset, spec.commandLine().getOut());
    return 0;
  }

  private LocalDate startDate() {
    try {
      return LocalDate.parse(start);
    } catch (DateTimeParseException e) {
      throw new UserError("--start must be a date such as 2010-01-04, was " + start, e);
    }
  }
}
