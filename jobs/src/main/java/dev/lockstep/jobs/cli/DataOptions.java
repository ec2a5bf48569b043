package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.operators.unit.TimeRange;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Option;

/** Which part of a dataset a command works on. */
final class DataOptions {
  @Option(
      names = "--symbols",
      split = ",",
      paramLabel = "A,B",
      description = "Only these symbols. Default: all")
  private List<String> symbols = List.of();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "First time, such as 2010-01-04 or 2010-01-04T14:30:00Z")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Last day (included), or the first time that no longer belongs")
  private String to;

  /** The symbols to take; empty means all. */
  List<String> symbols() {
    return symbols;
  }

  /** Whether anything was chosen. */
  boolean hasChoice() {
    return !symbols.isEmpty() || from != null || to != null;
  }

  /** The range in time; days are those of the dataset's time zone. */
  TimeRange range(Path dataset) {
    ZoneId zone = Dataset.open(dataset).manifest().symbols().get(0).instrument().timeZone();
    return RangeText.parse(from, to, zone);
  }
}
