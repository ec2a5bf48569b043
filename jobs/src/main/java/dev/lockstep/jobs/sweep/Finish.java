package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.backtest.PeakHeap;
import dev.lockstep.jobs.backtest.RunClock;
import dev.lockstep.jobs.backtest.Versions;
import dev.lockstep.jobs.run.CsvFile;
import dev.lockstep.jobs.run.RunManifest;
import dev.lockstep.jobs.settings.SettingsText;
import dev.lockstep.jobs.sweep.space.SearchMethod;
import dev.lockstep.operators.result.CostRecord;
import dev.lockstep.operators.result.UnitNotice;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Writes what a sweep came to, from its units. Each file is put in the place of what a run that was
 * killed left there; the manifest comes last, so that a directory with one is complete.
 */
final class Finish {
  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1 << 20;

  private final SweepFolder folder;
  private final Origin origin;
  private final Planned planned;
  private final RunClock clock;
  private final Map<String, String> hashes = new TreeMap<>();

  Finish(SweepFolder folder, Origin origin, Planned planned, RunClock clock) {
    this.folder = folder;
    this.origin = origin;
    this.planned = planned;
    this.clock = clock;
  }

  /** Reads all units and writes the tables; the best trials first. */
  List<TopTrials.Entry> writeTables(UnitStore store) throws IOException {
    Ranking ranking = origin.settings().ranking();
    Costs costs = new Costs();
    List<SweepTables> written = new ArrayList<>();
    if (ranking.tellsSymbols()) {
      folder.write(
          SweepTables.SYMBOLS,
          symbols -> written.add(writeTrials(store, costs, Optional.of(symbols))));
    } else {
      written.add(writeTrials(store, costs, Optional.empty()));
    }
    SweepTables tables = written.get(0);
    List<TopTrials.Entry> top = tables.top();
    folder.write(SweepTables.TOP, out -> writeTop(top, out));
    if (tables.surface().isPresent()) {
      folder.write(SurfaceTable.FILE, tables.surface().get()::write);
    }
    for (String table :
        List.of(SweepTables.TRIALS, SweepTables.SYMBOLS, SweepTables.TOP, SurfaceTable.FILE)) {
      addHash(table);
    }
    folder.write(
        SweepSummary.FILE, out -> SummaryJson.write(summary(tables.failed(), costs, top), out));
    return top;
  }

  private SweepTables writeTrials(UnitStore store, Costs costs, Optional<Writer> symbols)
      throws IOException {
    TrialColumns columns = SweepTables.columns(planned);
    List<SweepTables> written = new ArrayList<>();
    folder.write(
        SweepTables.TRIALS,
        out -> {
          CsvFile trials = new CsvFile(out, columns.header());
          Optional<CsvFile> table =
              symbols.map(writer -> new CsvFile(writer, SymbolColumns.header()));
          SweepTables tables =
              new SweepTables(planned, origin.settings().ranking(), columns, trials, table);
          store.forEach(
              unit -> {
                tables.accept(unit);
                costs.add(unit.notice());
              });
          trials.flush();
          if (table.isPresent()) {
            table.get().flush();
          }
          written.add(tables);
        });
    return written.get(0);
  }

  private void writeTop(List<TopTrials.Entry> top, Writer out) throws IOException {
    List<String> header = new ArrayList<>(List.of(SweepTables.RANK));
    header.addAll(SweepTables.columns(planned).header());
    CsvFile file = new CsvFile(out, header);
    for (int i = 0; i < top.size(); i++) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(i + 1)));
      row.addAll(top.get(i).row());
      file.row(row);
    }
    file.flush();
  }

  /** Counts a file of the directory into the manifest, if it is there. */
  void addHash(String file) throws IOException {
    if (folder.has(file)) {
      hashes.put(file, folder.sha256(file));
    }
  }

  private SweepSummary summary(int failed, Costs costs, List<TopTrials.Entry> top)
      throws IOException {
    SweepSettings settings = origin.settings();
    Workload work = planned.work();
    SweepCost cost =
        new SweepCost(
            clock.elapsedNanos() / NANOS,
            costs.sum.engineNanos() / NANOS,
            costs.sum.barEvaluations(),
            PeakHeap.bytes() / MEGABYTE);
    return new SweepSummary(
        origin.runId(),
        settings.search().strategies(),
        work.trials().size(),
        failed,
        work.trials().leftOutByConstraints(),
        work.trials().leftOutByStrategy(),
        work.groups().symbols().size(),
        costs.bars,
        planned.slices().size(),
        settings.ranking().objective(),
        top.isEmpty()
            ? Optional.empty()
            : SweepSummary.BestTrial.first(
                new ResultReader(folder).top(), settings.ranking().objective()),
        cost);
  }

  /** Makes the directory complete. */
  void writeManifest() throws IOException {
    SweepSettings settings = origin.settings();
    boolean isDrawn = settings.search().method() != SearchMethod.GRID;
    RunManifest manifest =
        new RunManifest(
            origin.runId(),
            "sweep",
            origin.startedAt(),
            origin.code(),
            SweepSettingsText.of(settings),
            origin.settingsHash(),
            settings.dataset().toAbsolutePath().normalize().toString(),
            origin.dataHash(),
            origin.inputsHash(),
            isDrawn ? OptionalLong.of(settings.search().seed()) : OptionalLong.empty(),
            SettingsText.of(settings.execution()),
            Versions.all(),
            hashes);
    folder.write(RunManifest.FILE, manifest::print);
  }

  /** What all units cost; each goes over the same bars. */
  private static final class Costs {
    private CostRecord sum = CostRecord.NONE;
    private long bars;

    void add(UnitNotice notice) {
      sum = sum.plus(notice.cost());
      bars = notice.cost().events();
    }
  }
}
