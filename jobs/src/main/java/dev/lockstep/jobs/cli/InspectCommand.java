package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.SymbolEntry;
import dev.lockstep.jobs.dataset.inspection.SymbolInspection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inspect}: what a dataset holds. */
@Command(
    name = "inspect",
    description = {
      "Shows what a dataset holds: symbols, rows, range, gaps, first and last rows, statistics.",
      "Every row is read and checked on the way."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep inspect data/orcl",
      "  lockstep inspect --dataset data/us --symbols AAPL,MSFT",
      "  lockstep inspect data/us --json",
      "",
      "Missing bars: for a symbol with bars on weekends every period without a bar;",
      "for any other one the weekdays without a bar (holidays too), or, for bars",
      "shorter than a day, the periods without a bar between two bars of a day."
    })
final class InspectCommand implements Callable<Integer> {
  private static final int SYMBOLS_IN_DETAIL_MAX = 5;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The dataset")
  private Path folder;

  @Option(names = "--dataset", paramLabel = "DIR", description = "The dataset")
  private Path folderOption;

  @Option(
      names = "--symbols",
      split = ",",
      paramLabel = "S",
      description = "Only these symbols, separated by commas")
  private List<String> symbols;

  @Option(names = "--json", description = "Print JSON for machines")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Dataset dataset = Dataset.open(chosenFolder());
    List<SymbolEntry> entries =
        symbols == null
            ? dataset.manifest().symbols()
            : symbols.stream().map(dataset::symbol).toList();
    List<SymbolInspection> inspections = inspect(dataset, entries);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      InspectionJson.print(dataset, inspections, out);
      return 0;
    }
    DatasetText.printSummary(dataset, out);
    InspectionText.printTable(inspections, out);
    if (inspections.size() <= SYMBOLS_IN_DETAIL_MAX) {
      inspections.forEach(inspection -> InspectionText.printDetails(inspection, out));
    } else {
      out.println();
      out.println("First and last rows and statistics: name up to five with --symbols, or --json");
    }
    out.flush();
    return 0;
  }

  private List<SymbolInspection> inspect(Dataset dataset, List<SymbolEntry> entries) {
    long rows = entries.stream().mapToLong(SymbolEntry::rows).sum();
    try (TerminalProgress progress =
        new TerminalProgress("inspect", rows, " million rows", 1_000_000)) {
      return entries.stream()
          .map(
              entry -> {
                SymbolInspection inspection = SymbolInspection.read(dataset, entry);
                progress.advance(entry.rows());
                return inspection;
              })
          .toList();
    }
  }

  private Path chosenFolder() {
    if ((folder == null) == (folderOption == null)) {
      throw new UserError("inspect needs one dataset: lockstep inspect --dataset DIR");
    }
    return folder == null ? folderOption : folder;
  }
}
