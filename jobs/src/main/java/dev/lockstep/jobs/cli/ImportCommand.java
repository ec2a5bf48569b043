package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.imports.ColumnNames;
import dev.lockstep.jobs.imports.CsvImport;
import dev.lockstep.jobs.imports.ImportReport;
import dev.lockstep.jobs.imports.ImportSettings;
import dev.lockstep.jobs.imports.InputFormat;
import dev.lockstep.jobs.imports.InstrumentTerms;
import dev.lockstep.jobs.imports.SymbolFiles;
import dev.lockstep.jobs.imports.TimeFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: CSV files become a dataset. */
@Command(
    name = "import",
    description = {
      "Brings CSV files of bars into a new dataset. Files may be plain or gzip (.gz).",
      "Bad rows go to rejected.csv inside the dataset with their line and reason.",
      "A row without volume is a suspended period: kept, and no order fills in it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  A file with the header time,open,high,low,close,volume becomes symbol ACME:",
      "    lockstep import ACME.csv --dataset data/acme --bar 1d",
      "  Yahoo files, one symbol each, named by the files:",
      "    lockstep import us/*.csv.gz --dataset data/us --bar 1d --format yahoo",
      "  Other column names, and trading days of Shanghai:",
      "    lockstep import sh/*.csv.gz --dataset data/sh --bar 1d --columns time=date \\",
      "        --time-zone Asia/Shanghai --currency CNY",
      "  A first column without a name, taken by its position:",
      "    lockstep import GOOG.csv --dataset data/goog --bar 1d --columns time=#1",
      "  Yearly files of one symbol, times in milliseconds, coins traded in small lots:",
      "    lockstep import BTC_*.csv.gz --dataset data/btc --bar 1m --symbol BTCUSD \\",
      "        --columns time=timestamp_ms --time-format epoch-millis --lot-size infer",
      "  Binance klines:",
      "    lockstep import BTCUSDT-1m-2024-01.csv --dataset data/btc --bar 1m \\",
      "        --format binance --symbol BTCUSDT"
    })
final class ImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV files, plain or .gz")
  private List<Path> files;

  @Option(
      names = "--dataset",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write; must not exist yet")
  private Path folder;

  @Option(
      names = "--bar",
      required = true,
      paramLabel = "PERIOD",
      description = "Length of a bar, such as 1d, 1m, 5s")
  private String period;

  @Option(
      names = "--symbol",
      paramLabel = "S",
      description =
          "The symbol of all files, which are joined in order of time. Default: "
              + "each file is the symbol that its name says")
  private Optional<String> symbol;

  @Option(
      names = "--format",
      paramLabel = "csv|yahoo|binance",
      defaultValue = "csv",
      description =
          "csv: header with time,open,high,low,close,volume unless mapped; yahoo: "
              + "Date,Open,High,Low,Close,Adj Close,Volume (Close is used); binance: "
              + "klines, with or without header. Default: csv")
  private InputFormat format;

  @Option(
      names = "--columns",
      paramLabel = "NAME=COLUMN,...",
      description =
          "Where time, open, high, low, close, volume stand: a name of the header "
              + "(case, spaces, _ and - do not matter), or #1 for the first column")
  private Optional<String> columns;

  @Option(
      names = "--time-format",
      paramLabel = "F",
      description =
          "iso (dates and date-times), epoch-seconds, epoch-millis, epoch-micros, "
              + "epoch-nanos, or a pattern such as \"yyyyMMdd HHmm\". Default: iso "
              + "(binance: its own)")
  private Optional<String> timeFormat;

  @Mixin private InstrumentOptions instruments;

  @Option(
      names = "--strict",
      description = "The first bad row ends the import, and nothing is written")
  private boolean strict;

  @Option(
      names = "--widen-range",
      description =
          "Move a high or low that does not hold open and close, instead of "
              + "rejecting the row; counted")
  private boolean widening;

  @Mixin private FrameOptions frames;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Map<String, List<Path>> filesBySymbol = SymbolFiles.group(files, symbol);
    ImportSettings settings = settings();
    long bytes = totalBytes() * CsvImport.passes(settings.terms());
    ImportReport report;
    try (TerminalProgress progress = new TerminalProgress("import", bytes, " MB", 1_000_000)) {
      report = new CsvImport(settings, progress).run(filesBySymbol, folder);
    }
    ImportText.print(report, spec.commandLine().getOut());
    return 0;
  }

  private ImportSettings settings() {
    InstrumentTerms terms = instruments.terms();
    return new ImportSettings(
        format,
        columns.map(ColumnNames::parse).orElseGet(ColumnNames::none),
        timeFormat
            .map(name -> TimeFormat.of(name, terms.timeZone()))
            .orElseGet(() -> format.timeFormat(terms.timeZone())),
        BarPeriod.parse(period),
        terms,
        frames.settings(),
        strict,
        widening);
  }

  private long totalBytes() {
    long bytes = 0;
    for (Path file : files) {
      try {
        bytes += Files.size(file);
      } catch (IOException e) {
        throw new UserError("file " + file + " cannot be read: " + e.getMessage(), e);
      }
    }
    return bytes;
  }
}
